import { expect, test } from 'vitest';
import { settled } from '../../../electron/engine/plan/teams';

test.each([
  ['stays in one team that meet are one', [{ team: 1, from: null, to: 10 }, { team: 1, from: 10, to: null }], [{ team: 1, from: null, to: null }]],
  ['a gap stays a gap', [{ team: 1, from: null, to: 10 }, { team: 1, from: 12, to: null }], [{ team: 1, from: null, to: 10 }, { team: 1, from: 12, to: null }]],
  ['the later start holds where two overlap', [{ team: 2, from: 5, to: 8 }, { team: 1, from: 0, to: 20 }], [{ team: 1, from: 0, to: 5 }, { team: 2, from: 5, to: 8 }, { team: 1, from: 8, to: 20 }]],
  ['one inside another of the same team', [{ team: 1, from: 0, to: 20 }, { team: 1, from: 5, to: 8 }], [{ team: 1, from: 0, to: 20 }]],
  ['one that ends before it begins is none', [{ team: 1, from: 8, to: 5 }], []],
])('%s', (_, stays, expected) => expect(settled(stays)).toEqual(expected));
