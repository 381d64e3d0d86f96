/** What may stand around the figures of a number, as parts of patterns that JavaScript and DuckDB read alike. */

/** Blanks that group figures or part them from a sign; to stand inside brackets. */
export const BLANK_SIGNS = ' \t\u00a0\u202f\u2009\u2007';

/** Signs and codes of currencies, in any case. */
export const CURRENCIES =
  '(?:(?:us|ca?|au?|nz|hk|sg)?[$]|[€£¥₣₹₽₺₩]|eur|usd|gbp|chf|cad|jpy|aud|nzd|cny|inr|brl|mxn|zar|sgd|hkd|sek|nok|dkk|pln|czk|huf|ron|bgn|try|mad|tnd|dzd|xof|xaf|aed|sar|ils|krw|fr[.]?|kr[.]?|zł)';

/** Minus as typesetters write it. */
export const MINUS_SIGNS = '\u2212\u2013';
