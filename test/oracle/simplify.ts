import type { ViewSpec } from '../../shared/view/view-spec';

/** Smaller questions that may fail in the same way: one part of the view left out at a time. */
function simpler(view: ViewSpec): ViewSpec[] {
  const without = <Item>(items: readonly Item[]): Item[][] => items.map((_, index) => items.filter((__, other) => other !== index));
  const { asOf, period, ...rest } = view;
  return [
    ...(view.measures.length > 1 ? without(view.measures).map((measures) => ({ ...view, measures })) : []),
    ...without(view.filters).map((filters) => ({ ...view, filters })),
    ...without(view.sort).map((sort) => ({ ...view, sort })),
    ...without(view.rows).map((rows) => ({ ...view, rows, sort: view.sort.filter((key) => rows.includes(key.dimension)) })),
    ...without(view.columns).map((columns) => ({ ...view, columns })),
    ...(asOf === undefined ? [] : [{ ...rest, ...(period !== undefined && { period }) }]),
    ...(view.teams === 'as-was' ? [] : [{ ...view, teams: 'as-was' as const }]),
    ...view.measures.flatMap((entry, index) => {
      const { show, ...plain } = entry;
      const { partial, ...whole } = entry;
      const { span, ...unspanned } = entry;
      const { date, ...undated } = entry;
      const smaller = [...(show === undefined ? [] : [plain]), ...(partial === undefined ? [] : [whole]), ...(span === undefined ? [] : [unspanned]), ...(date === undefined ? [] : [undated])];
      return smaller.map((changed) => ({ ...view, measures: view.measures.map((other, at) => (at === index ? changed : other)) }));
    }),
  ];
}

/** The smallest view found, by leaving parts out, that still fails. */
export async function simplify(view: ViewSpec, fails: (view: ViewSpec) => Promise<boolean>): Promise<ViewSpec> {
  for (const smaller of simpler(view)) if (await fails(smaller)) return simplify(smaller, fails);
  return view;
}
