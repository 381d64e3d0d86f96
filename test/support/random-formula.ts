import { FUNCTIONS, type FunctionRow } from '../../shared/formula/functions';
import { BINARY_OPERATORS, type Syntax } from '../../shared/formula/syntax';
import type { Random } from './random';

const NAMES: readonly (readonly string[])[] = [['Calls'], ['CA signé'], ['revenue_won'], ['a]b'], ['Deals', 'Amount'], ['Affaires', 'Montant'], ['x; "y"', ' z,1']];
const NUMBERS = [0, 1, 7, 0.5, 12.25, 1e21, 1.5e-7, 1000000] as const;
const place = { start: 0, end: 0 };

/** Any tree that a text could be read as, whether or not it means something. */
export function randomSyntax(random: Random, depth: number): Syntax {
  const leaf = depth <= 0 || random.chance(0.2);
  switch (leaf ? random.integer(0, 3) : random.integer(4, 7)) {
    case 0: return { ...place, kind: 'number', value: random.pick(NUMBERS) };
    case 1: return { ...place, kind: 'text', value: random.pick(['', 'New', 'a "b"', 'é;,'] as const) };
    case 2: return { ...place, kind: 'boolean', value: random.chance(0.5) };
    case 3: return { ...place, kind: 'name', path: random.pick(NAMES) ?? [] };
    case 4: return { ...place, kind: 'negate', of: randomSyntax(random, depth - 1) };
    case 5: return { ...place, kind: 'percent', of: randomSyntax(random, depth - 1) };
    case 6: return { ...place, kind: 'binary', operator: random.pick(BINARY_OPERATORS), left: randomSyntax(random, depth - 1), right: randomSyntax(random, depth - 1) };
    default: return randomCall(random, depth);
  }
}

function randomCall(random: Random, depth: number): Syntax {
  const row = random.pick(FUNCTIONS) ?? FUNCTIONS[0];
  const parameters: FunctionRow['parameters'] = row.parameters;
  const least = parameters.filter(({ optional }) => optional !== true).length;
  const most = parameters.some(({ repeats }) => repeats === true) ? least + 3 : parameters.length;
  const count = random.integer(least, most);
  return { ...place, kind: 'call', function: row.id, arguments: Array.from({ length: count }, () => randomSyntax(random, depth - 1)) };
}

const PIECES = [
  '[Revenue won]', '[Calls]', '[CA signé]', '[Deals].[Amount]', '[Deals].[Type]', '[Deals].[Closed on]', '[Team]', '[Nothing]', '[', ']', ']]', '(', ')', ';', ',', '.', '%', '+', '-', '*',
  '/', '^', '=', '<>', '<', '>=', '"New"', '"', '1', '1,5', '1.5', '1e9', '1e999', ' ', '\n', '\u00a0', 'é', '😀', '&', '\u0000', 'TRUE', 'VRAI', 'x', '≤', '#', "'", '{', '\\',
  'IF(', 'SI(', 'SUM(', 'SOMME(', 'SUMIF(', 'SOMME.SI(', 'AVERAGE(', 'COUNT(', 'NB(', 'PERCENTILE(', 'DIVIDE(', 'LASTYEAR(', 'ANNÉEPRÉCÉDENTE(', 'YTD(', 'R12(', 'PARENT(', 'PART(',
  'RANK(', 'AND(', 'OU(', 'NOT(', 'ISBLANK(', 'IFBLANK(', 'ROUND(', 'DATE(', 'BYDATE(', 'NOPE(',
] as const;

const TERMS = [
  '[Revenue won]', '[Calls]', '[CA signé]', '[Win rate]', '12', '50%', 'SUM([Deals].[Amount])', 'SOMME.SI([Affaires].[Montant]; [Affaires].[Type] = "New")',
  'COUNT([Deals]; [Deals].[Closed on] > DATE(2024; 1; 1))', 'LASTYEAR([Calls]; 2)', 'PART([Appels])', 'IF([Calls] > 2; [Calls]; 0)', 'R12([Revenue won])', 'PARENT([Calls]; [Team])',
] as const;

/** Any text, most of it made of what formulas are made of; some of it holds. */
export function randomText(random: Random): string {
  if (random.chance(0.3)) return Array.from({ length: random.integer(1, 4) }, (_, at) => `${at === 0 ? '' : random.pick([' / ', '*', '-', ' + '] as const)}${random.pick(TERMS)}`).join('');
  const length = random.integer(0, random.chance(0.05) ? 400 : 14);
  return Array.from({ length }, () => (random.chance(0.05) ? String.fromCharCode(random.integer(0, 0xffff)) : random.pick(PIECES))).join('');
}
