/** What may stand around the figures of a number, as parts of patterns that JavaScript and DuckDB read alike. */

/** Blanks that group figures or part them from a sign; to stand inside brackets. */
export const BLANK_SIGNS = ' \t\u00a0\u202f\u2009\u2007';

const CODES =
  'aed|ars|aud|bgn|brl|cad|cdf|chf|clp|cny|cop|czk|dkk|dzd|egp|eur|gbp|gel|ghs|gnf|hkd|hrk|huf|idr|ils|inr|isk|jod|jpy|kes|krw|kwd|kzt|lbp|mad|mga|mur|mxn|myr|ngn|nok|nzd|omr|pen|php|pkr|pln|qar|ron|rsd|rub|sar|sek|sgd|thb|tnd|try|twd|uah|usd|uyu|uzs|vnd|xaf|xcd|xof|xpf|zar|zmw';

const GAP = '[ \u00a0\u202f]?';

/** Signs, codes and short names of currencies, in any case, a sign with its code too (`$ CAD`); before tax or with it. */
export const CURRENCIES = `(?:(?:[$€£¥]${GAP}(?:${CODES})|(?:${CODES})${GAP}[$€£¥]|(?:[a-z]{1,3})?[$]|[€£¥₣₹₽₺₩₪₫₦₱₴₸₡₲฿]|${CODES}|f(?:cfa|r[.]?)?|cfa|kr[.]?|kč|ft|lei|zł|rs[.]?|euros?)(?:${GAP}(?:ht|ttc))?)`;

/** Thousands, millions and milliards right after the figures, before a currency or nothing else: `1.2M`, `350K`, `12,5 k€`. Its parts: what stands before, the letters, what stands after. */
export const SCALED = `^(.*\\d[${BLANK_SIGNS}]?)(k|mio|mn|md|mrd|bn|m|b)([${BLANK_SIGNS}]?(?:${CURRENCIES})?\\)?-?)$`;
export const FACTORS: readonly (readonly [string, number])[] = [['k', 1000], ['mio', 1e6], ['mn', 1e6], ['m', 1e6], ['md', 1e9], ['mrd', 1e9], ['bn', 1e9], ['b', 1e9]];

/** Minus as typesetters write it. */
export const MINUS_SIGNS = '\u2212\u2013';
