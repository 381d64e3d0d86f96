/**
 * SQL as typed parts. Values never become text: whatever is interpolated and isn't SQL or an identifier is bound as a
 * parameter. Identifiers are names that the schema knows (branded), always quoted.
 */
export type SqlValue = string | number | bigint | boolean | null | readonly number[] | readonly string[];

declare const brand: unique symbol;
/** A table or column name that exists in the schema. Minted only by `engine/model`, never from a file's or a user's text. */
export type SchemaName = string & { readonly [brand]: 'schema name' };

/** What the driver runs: one statement, `$1`-style parameters in order. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

class Binding {
  constructor(readonly value: SqlValue) {}
}

export class Sql {
  constructor(readonly parts: readonly (string | Binding)[]) {}
}

/** A fragment or statement: `sql\`select ${column} from ${table} where day < ${limit}\``. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | SqlValue)[]): Sql {
  const parts: (string | Binding)[] = [];
  strings.forEach((text, index) => {
    parts.push(text);
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Sql) parts.push(...value.parts);
    else parts.push(new Binding(value ?? null));
  });
  return new Sql(parts);
}

/** A fact as a statement's `from` names it. */
export const fact = sql`f`;

/** A schema name, quoted by doubling. */
export function identifier(...path: readonly SchemaName[]): Sql {
  return new Sql([path.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')]);
}

export const empty = new Sql([]);

/** Parts with a separator between them (`sql\`, \`` by default). */
export function join(parts: readonly Sql[], separator: Sql = sql`, `): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.parts : [...separator.parts, ...part.parts])));
}

/** The text with `$1`, `$2`, … and the values to bind. */
export function toStatement(fragment: Sql): Statement {
  const parameters: SqlValue[] = [];
  const text = fragment.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      parameters.push(part.value);
      return `$${parameters.length}`;
    })
    .join('');
  return { text, parameters };
}

/** A short name inside one statement: `k0`, `v12`. */
export function alias(letter: 'k' | 'v', index: number): Sql {
  return new Sql([`${letter}${Math.trunc(index)}`]);
}
