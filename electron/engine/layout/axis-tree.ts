import { NONE } from '../../../shared/model/member-names';
import type { AxisLevels } from './axis-levels';
import type { MemberTrie } from './member-trie';

/** The nodes of an axis, parents before children, not yet in the order shown. Node 0 is the grand total. */
export interface AxisTree {
  readonly depth: number[];
  readonly parent: number[];
  /** Member path and time path that the node fixes. */
  readonly member: number[];
  readonly time: number[];
  readonly children: number[][];
  /** Node of (member path, time path) by the number of members fixed: `path * time paths + time path`; -1: not shown. */
  readonly lookup: readonly Int32Array[];
}

/** Which (member path, time path) pairs have a fact, by the number of members fixed. */
export class Marks {
  readonly levels: readonly Uint8Array[];

  constructor(readonly axis: AxisLevels, readonly trie: MemberTrie) {
    this.levels = [0, ...axis.memberDimensions.keys()].map((_, level) => new Uint8Array(trie.count(level) * axis.paths.length));
  }

  has(level: number, path: number, time: number): boolean {
    return this.levels[level]?.[path * this.axis.paths.length + time] === 1;
  }

  /** A member shown in every period, with or without facts. */
  markAllTimes(level: number, path: number): void {
    this.axis.paths.forEach(({ key }, time) => {
      const marks = this.levels[level];
      if (marks && key !== NONE) marks[path * this.axis.paths.length + time] = 1;
    });
  }

  /** Where one member of a dimension stands, all others stand that have facts in any period. */
  spread(dimension: string): void {
    const own = this.axis.memberDimensions.indexOf(dimension);
    const width = this.axis.paths.length;
    for (const [level, marks] of own < 0 ? [] : this.levels.entries()) {
      if (level <= own) continue;
      for (const alike of pathsAlike(this.trie, level, own)) {
        for (let time = 0; time < width; time += 1) {
          const places = alike.map((path) => path * width + time);
          if (places.some((at) => marks[at] === 1)) for (const at of places) marks[at] = 1;
        }
      }
    }
  }

  /** A node with facts shows those above it. */
  markAncestors(): void {
    const { axis, trie } = this;
    const width = axis.paths.length;
    for (let depth = axis.dimensions.length; depth > 0; depth -= 1) {
      const level = axis.membersAt[depth] ?? 0;
      const above = axis.membersAt[depth - 1] ?? 0;
      const marks = this.levels[level];
      const marksAbove = this.levels[above];
      if (!marks || !marksAbove) continue;
      for (let at = 0; at < marks.length; at += 1) {
        const time = at % width;
        if (marks[at] !== 1 || axis.paths[time]?.depth !== axis.timesAt[depth]) continue;
        const path = Math.floor(at / width);
        const parentTime = above === level ? axis.paths[time]?.parent ?? 0 : time;
        marksAbove[(above === level ? path : trie.parent(level, path)) * width + parentTime] = 1;
      }
    }
  }
}

/** The paths of a level, those together that differ in one dimension alone. */
function pathsAlike(trie: MemberTrie, level: number, dimension: number): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let path = 0; path < trie.count(level); path += 1) {
    const members: number[] = [];
    for (let at = level, above = path; at > 0; above = trie.parent(at, above), at -= 1) if (at !== dimension + 1) members.push(trie.member(at, above));
    const key = members.join(' ');
    const alike = groups.get(key);
    if (alike) alike.push(path);
    else groups.set(key, [path]);
  }
  return groups.values();
}

/** `showEmpty`: periods without facts are nodes too (never `(none)`). */
export function axisTree(marks: Marks, showEmpty: boolean): AxisTree {
  const { axis, trie } = marks;
  const width = axis.paths.length;
  const tree: AxisTree = {
    depth: [], parent: [], member: [], time: [], children: [],
    lookup: marks.levels.map((level) => new Int32Array(level.length).fill(-1)),
  };
  const memberChildren = childrenByParent(trie, axis.memberDimensions.length);
  const timeChildren: number[][] = axis.paths.map(() => []);
  axis.paths.forEach(({ parent }, index) => timeChildren[parent]?.push(index));
  const add = (depth: number, parent: number, member: number, time: number): void => {
    const node = tree.depth.push(depth) - 1;
    tree.parent.push(parent);
    tree.member.push(member);
    tree.time.push(time);
    tree.children.push([]);
    tree.children[parent]?.push(node);
    const level = axis.membersAt[depth] ?? 0;
    const lookup = tree.lookup[level];
    if (lookup) lookup[member * width + time] = node;
    const dimension = axis.dimensions[depth];
    if (!dimension) return;
    if (dimension.kind === 'member') {
      for (const child of memberChildren[level + 1]?.[member] ?? []) if (marks.has(level + 1, child, time)) add(depth + 1, node, child, time);
    } else {
      for (const child of timeChildren[time] ?? []) {
        if (marks.has(level, member, child) || (showEmpty && axis.paths[child]?.key !== NONE)) add(depth + 1, node, member, child);
      }
    }
  };
  add(0, -1, 0, 0);
  return tree;
}

function childrenByParent(trie: MemberTrie, levels: number): number[][][] {
  const found: number[][][] = [[]];
  for (let level = 1; level <= levels; level += 1) {
    const children: number[][] = [];
    for (let path = 0; path < trie.count(level); path += 1) (children[trie.parent(level, path)] ??= []).push(path);
    found.push(children);
  }
  return found;
}
