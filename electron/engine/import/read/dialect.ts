/** How the cells of a text are set apart. */
export interface Dialect {
  /** One character or more. */
  readonly separator: string;
  readonly quote: '"' | "'";
  /** Whether a backslash before a quote, or before itself, takes its meaning away. */
  readonly backslash: boolean;
  /** Whether lines begin and end with the separator, too, and blanks pad the cells: `| a | b |`. */
  readonly framed?: boolean | undefined;
  /** Whether `""` stands for `"` although cells are quoted with `'`. */
  readonly doubled: boolean;
}

export function dialectOf(separator: string): Dialect {
  return { separator, quote: '"', backslash: false, doubled: false };
}

/** Whether RFC 4180, but for the separator, says all about the dialect: then records can be taken over as they stand. */
export function isPlain({ quote, backslash, separator, framed }: Dialect): boolean {
  return quote === '"' && !backslash && separator.length === 1 && framed !== true;
}
