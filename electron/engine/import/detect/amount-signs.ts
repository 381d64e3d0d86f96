/** What may stand around the figures of a number, as parts of patterns that JavaScript and DuckDB read alike. */

/** Blanks that group figures or part them from a sign; to stand inside brackets. */
export const BLANK_SIGNS = ' \t\u00a0\u202f\u2009\u2007';

const CODES =
  'aed|ars|aud|bgn|brl|cad|cdf|chf|clp|cny|cop|czk|dkk|dzd|egp|eur|gbp|gel|ghs|gnf|hkd|hrk|huf|idr|ils|inr|isk|jod|jpy|kes|krw|kwd|kzt|lbp|mad|mga|mur|mxn|myr|ngn|nok|nzd|omr|pen|php|pkr|pln|qar|ron|rsd|rub|sar|sek|sgd|thb|tnd|try|twd|uah|usd|uyu|uzs|vnd|xaf|xcd|xof|xpf|zar|zmw';

const GAP = '[ \u00a0\u202f]?';

/** Signs, codes and short names of currencies, in any case, a sign with its code too (`$ CAD`); before tax or with it. */
export const CURRENCIES = `(?:(?:[$€£¥]${GAP}(?:${CODES})|(?:${CODES})${GAP}[$€£¥]|(?:[a-z]{1,3})?[$]|[€£¥₣₹₽₺₩₪₫₦₱₴₸₡₲฿]|${CODES}|f(?:cfa|r[.]?)?|cfa|kr[.]?|kč|ft|lei|zł|rs[.]?|euros?)(?:${GAP}(?:ht|ttc))?)`;

/** Minus as typesetters write it. */
export const MINUS_SIGNS = '\u2212\u2013';
