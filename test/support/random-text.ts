import iconv from 'iconv-lite';
import { Random } from './random';

/** A table written in a dialect, an encoding and a locale by chance, with dirt around and in it; and what must come back. */
export interface RandomText {
  readonly content: Buffer;
  readonly told: string;
  readonly cells: readonly (readonly string[])[];
  readonly rejectedLines: readonly number[];
  /** Exact values of the columns Amount and Day; null: missing. */
  readonly amounts: readonly (string | null)[];
  readonly days: readonly string[];
}

const WORDS = ['Zoé', 'Lefèvre', 'Håkon', 'façade', 'œuvre', 'Noël', 'coût', 'été', 'Ann', 'Bob', 'dossier', 'client', 'Île', 'd’accord', "l'offre", 'n° 5', '5 €', 'plan B', 'où', 'Müller'] as const;
const MONTHS_FR = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'] as const;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const ENCODINGS = ['utf-8', 'utf-8 with BOM', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const;
const two = (value: number) => String(value).padStart(2, '0');

const DATES: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
  iso: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  'iso with a time': (year, month, day) => `${year}-${two(month)}-${two(day)} 08:15:00`,
  dmy: (year, month, day) => `${two(day)}/${two(month)}/${year}`,
  'dmy, short': (year, month, day) => `${day}.${month}.${String(year).slice(2)}`,
  mdy: (year, month, day) => `${month}/${day}/${year}`,
  'dmy with a time': (year, month, day) => `${two(day)}-${two(month)}-${year} 18h05`,
  'mdy with a time': (year, month, day) => `${month}/${day}/${year} 6:05 PM`,
  'iso with an offset': (year, month, day) => `${year}-${two(month)}-${two(day)}T18:15:00+02:00`,
  'ymd, short': (year, month, day) => `${String(year).slice(2)}/${two(month)}/${two(day)}`,
  'ymd in dots': (year, month, day) => `${year}.${two(month)}.${two(day)}`,
  compact: (year, month, day) => `${year}${two(month)}${two(day)}`,
  'compact with a time': (year, month, day) => `${year}${two(month)}${two(day)}T081500Z`,
  french: (year, month, day) => `${day} ${MONTHS_FR[month - 1]} ${year}`,
  'french with a time': (year, month, day) => `le ${day} ${MONTHS_FR[month - 1]} ${year} à 18:05`,
  english: (year, month, day) => `${MONTHS_EN[month - 1]} ${day}, ${year}`,
  'english with an offset': (year, month, day) => `${day} ${MONTHS_EN[month - 1]} ${year} 18:05:00 +0200`,
};

/** How an amount is dressed: what stands before and after its figures. Signs that no old encoding has are written in Unicode alone. */
const SIGNS: readonly (readonly [before: string, after: string])[] = [
  ['', ''], ['', ''], ['', ' €'], ['', '€'], ['', '\u00a0€'], ['$', ''], ['£', ''], ['CHF ', ''], ['', ' EUR'], ['', ' kr'], ['EUR ', ''], ['', ' € HT'], ['US$ ', ''], ['', ' $ CAD'], ['USD $', ''], ['$', ' USD'], ['', ' FCFA'], ['', ' MAD'], ['Fr. ', ''], ['', ' Fr'], ['', ' $'], ['', ' DKK'], ['', ' euros'],
];
const UNICODE_SIGNS: readonly (readonly [before: string, after: string])[] = [['', '\u202f€'], ['₹', ''], ['', ' zł'], ['₽ ', ''], ['', ' Kč']];

/** How an amount below nothing is written, by its figures and what dresses them. */
const LESS = {
  minus: (dressed: string) => `-${dressed}`,
  parentheses: (dressed: string) => `(${dressed})`,
  'minus behind': (dressed: string) => `${dressed}-`,
} as const;

const TITLES = {
  fr: ['Rapport des ventes', 'Exporté le 12/03/2024 par Zoé', 'Période : 01/01/2024 - 31/12/2024', 'Filtres : équipe = Nord'],
  en: ['Report of sales', 'Generated on 2024-03-12 by Ann', 'Period: 01/01/2024 - 31/12/2024', 'Filters: team = North'],
} as const;
const TOTALS = { fr: ['Total', 'Total général', 'Totaux', 'TOTAL HT', 'Total :'], en: ['Total', 'Grand total', 'Grand Totals (12 records)', 'TOTAL', 'Totals'] } as const;
const FOOTERS = ['Confidential Information - Do Not Distribute', 'Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved.', 'Généré par Zoé le 12/03/2024'] as const;

export function randomText(seed: number): RandomText {
  const random = new Random(seed);
  const separator = random.pick([',', ';', '\t', '|']);
  const end = random.pick(['\n', '\r\n', '\r']);
  const encoding = random.pick(ENCODINGS);
  const isFrench = random.chance(0.5);
  const isUnicode = encoding.startsWith('utf');
  const group = isFrench ? random.pick(['', ' ', '\u00a0', '.', ...(isUnicode ? ['\u202f', '\u2009'] : [])]) : random.pick(['', ',', "'", ...(encoding === 'iso-8859-15' ? [] : ['’'])]);
  const [before, after] = random.pick([['', ''], ...SIGNS, ...(isUnicode ? UNICODE_SIGNS : [])]);
  const less = random.pick(['minus', 'parentheses', 'minus behind'] as const);
  const style = random.pick(Object.keys(DATES)) ?? 'iso';
  const quotesAll = random.chance(0.3);
  const isShort = random.chance(0.5);
  const amounts: (string | null)[] = [];
  const days: string[] = [];
  const amountText = (index: number) => {
    if (index > 3 && random.chance(0.1)) {
      amounts.push(null);
      return random.pick(['', 'N/A', '-']);
    }
    const cents = random.integer(-9_999_999, 99_999_999);
    const [whole = '', decimals = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
    amounts.push(`${cents < 0 ? '-' : ''}${whole}.${decimals}00`);
    const figures = `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)}${isFrench ? ',' : '.'}${decimals}`;
    const dressed = `${before}${figures}${after}`;
    return cents < 0 ? LESS[less](dressed) : dressed;
  };
  const dayText = (index: number) => {
    const [year, month, day] = index === 0 ? [2023, 12, 31] : [random.integer(2019, 2025), random.integer(1, 12), random.integer(1, 28)];
    days.push(`${year}-${two(month)}-${two(day)}`);
    return DATES[style]?.(year, month, day) ?? '';
  };
  const nameText = () => {
    // ISO-8859-15 has no curved apostrophe.
    const word = () => (encoding === 'iso-8859-15' ? random.pick(WORDS).replace('’', "'") : random.pick(WORDS));
    const words = Array.from({ length: random.integer(1, 4) }, word).join(' ');
    return random.chance(0.15) ? `${words}${separator} ${word()}` : random.chance(0.1) ? `${words} "${word()}"` : random.chance(0.08) ? `${words}${end}${word()}` : words;
  };
  const header = isFrench ? ['Référence', 'Intitulé', 'Montant HT', 'Créé le', 'Équipe'] : ['Reference', 'Title', 'Net amount', 'Created on', 'Team'];
  const rows = Array.from({ length: random.integer(5, 40) }, (_, index) => [`R-${1000 + index}`, nameText(), amountText(index), dayText(index), random.pick(['Nord', 'Sud', 'Île-de-France'])]);
  const written = (cells: readonly string[]) => cells.map((cell) => (quotesAll || cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator);
  const lines: string[] = [];
  const rejectedLines: number[] = [];
  let line = 1;
  const write = (text: string) => {
    lines.push(text);
    line += 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
  };
  const words = isFrench ? 'fr' : 'en';
  if (random.chance(0.35)) {
    const isPadded = random.chance(0.4);
    for (const title of TITLES[words].slice(0, random.integer(1, TITLES[words].length))) write(written(isPadded ? [title, '', '', '', ''] : [title]));
    if (random.chance(0.5)) write('');
  }
  write(written(header));
  const dirtAt = random.chance(0.3) ? random.integer(1, rows.length - 1) : -1;
  const headerAt = random.chance(0.2) ? random.integer(2, rows.length - 1) : -1;
  for (const [index, row] of rows.entries()) {
    if (index === dirtAt) {
      rejectedLines.push(line);
      write(written(['R-1', 'x', 'y', 'z', 'Nord', 'Sud', 'w']));
    }
    if (index === headerAt) write(written(header));
    if (random.chance(0.03)) write('');
    // A program that leaves out the empty cells at a row's end.
    if (index > 3 && random.chance(0.06)) row[4] = '';
    write(written(row[4] === '' && isShort ? row.slice(0, 4) : row));
  }
  if (random.chance(0.35)) write(written([random.pick(TOTALS[words]), '', ...(random.chance(0.5) ? [`${before}1${isFrench ? ',' : '.'}00${after}`] : ['']), '', '']));
  if (random.chance(0.25)) {
    if (random.chance(0.7)) write('');
    write(written([random.pick(FOOTERS)]));
  }
  const text = lines.join(end) + (random.chance(0.8) ? end : '');
  const content = encoding === 'utf-8 with BOM' ? Buffer.from(`\uFEFF${text}`) : encoding === 'macintosh' ? iconv.encode(text.replaceAll('€', '¤'), encoding) : iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') && random.chance(0.5) });
  return { content, told: JSON.stringify({ seed, separator, end, encoding, isFrench, group, before, after, less, style, quotesAll, isShort }), cells: [header, ...rows], rejectedLines, amounts, days };
}
