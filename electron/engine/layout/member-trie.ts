import type { BaseTable } from './base-table';

const WIDTH = 2 ** 24;

/** The members of an axis as paths: (team), (team, rep), …, each numbered within its level. Level 0 has one path. */
export class MemberTrie {
  readonly #levels: Level[] = [{ parents: [-1], members: [-1], children: new Map() }];

  constructor(readonly dimensions: readonly string[]) {
    for (const _ of dimensions) this.#levels.push({ parents: [], members: [], children: new Map() });
  }

  count(level: number): number {
    return this.#levels[level]?.parents.length ?? 0;
  }

  parent(level: number, path: number): number {
    return this.#levels[level]?.parents[path] ?? -1;
  }

  member(level: number, path: number): number {
    return this.#levels[level]?.members[path] ?? -1;
  }

  /** The path one level down; -1 when there is none. */
  find(level: number, parent: number, member: number): number {
    return this.#levels[level]?.children.get(parent * WIDTH + member) ?? -1;
  }

  /** The same, made when there is none. */
  child(level: number, parent: number, member: number): number {
    const known = this.find(level, parent, member);
    const found = this.#levels[level];
    if (known >= 0 || !found) return known;
    const path = found.parents.push(parent) - 1;
    found.members.push(member);
    found.children.set(parent * WIDTH + member, path);
    return path;
  }

  /** The path of each row at each level, as deep as the table has members. */
  pathsOf(table: BaseTable): Int32Array[] {
    const levels = [new Int32Array(table.rowCount)];
    for (const [index, dimension] of this.dimensions.entries()) {
      const members = table.members.get(dimension);
      const above = levels[index];
      if (!members || !above) break;
      const paths = new Int32Array(table.rowCount);
      for (let row = 0; row < table.rowCount; row += 1) paths[row] = this.child(index + 1, above[row] ?? 0, members[row] ?? 0);
      levels.push(paths);
    }
    return levels;
  }
}

interface Level {
  readonly parents: number[];
  readonly members: number[];
  readonly children: Map<number, number>;
}
