/** What may stand after a day, as parts of patterns that JavaScript and DuckDB read alike. */

const CLOCK = '\\d{1,2}\\s?[:h]\\s?\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?';

/** How far a time is from UTC. */
export const ZONE = '(?:Z|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?|UTC|GMT)';

/** A time, if there is one; what it catches is its zone. */
export const TIME = `(?:(?:,| [àa]| at| -)?[Tt\\s]+${CLOCK}\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(${ZONE})?)?`;

/** A time that says how far it is from UTC, at the end of a text; what it catches is the time. */
export const MOMENT = `(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*${ZONE}$`;

/** A time in figures alone, with or without how far it is from UTC. */
export const COMPACT_TIME = 'T?\\d{4}(?:\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?';
