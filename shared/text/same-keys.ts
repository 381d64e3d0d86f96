/** The same tree of keys with any text at its leaves: what a translation must satisfy. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> };
