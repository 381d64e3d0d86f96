import { describe, expect, test } from 'vitest';
import { easterOf, isWorkingDay } from '../../../electron/engine/demo/working-days';
import { randomStream } from '../../../electron/engine/demo/random';
import { OBJECTS } from '../../../shared/model/objects';
import { DEMO_COLUMNS, DEMO_OBJECTS } from '../../../electron/engine/demo/tables';
import { dayOf, formatDay, parseDay } from '../../../shared/time/day';
import { sumBy, writtenDemo, type Row } from './written-demo';

const field = (name: string) => (row: Row) => row[name] ?? '';
const month = (name: string) => (row: Row) => field(name)(row).slice(0, 7);
const demo = await writtenDemo();
const won = demo.rowsOf('deals').filter((deal) => deal['status'] === 'won');
const lost = demo.rowsOf('deals').filter((deal) => deal['status'] === 'lost');
const teamAtEnd = new Map(demo.rowsOf('reps').map((rep) => [field('name')(rep), field('team')(rep)]));
/** Deals won a month over [from, to), `to` exclusive, both `YYYY-MM`. */
const winsPerMonth = (deals: readonly Row[], from: string, to: string) => {
  const months = sumBy(deals.filter((deal) => month('closed_on')(deal) >= from && month('closed_on')(deal) < to), month('closed_on'));
  return [...months.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, months.size);
};

describe('the demo company', () => {
  test('columns are fields of the model', () => {
    for (const object of DEMO_OBJECTS) {
      const fields = OBJECTS[object].fields.map(({ id }) => id);
      expect(DEMO_COLUMNS[object].filter((column) => !fields.includes(column)), object).toEqual([]);
    }
  });

  test('four teams, forty reps and their managers', () => {
    expect(demo.rowsOf('teams').map(field('name'))).toEqual(['Paris', 'Lyon', 'Nantes', 'Köln']);
    expect(demo.rowsOf('reps')).toHaveLength(44);
    expect(new Set(demo.rowsOf('reps').map(field('name'))).size).toBe(44);
    expect(sumBy(won, field('owner')).size).toBe(40);
    expect(demo.truth.left.length).toBeGreaterThanOrEqual(4);
    expect(demo.truth.hired.length).toBeGreaterThanOrEqual(4);
    expect(demo.truth.moved.length).toBeGreaterThanOrEqual(2);
  });

  test('ends on its own today, whatever the clock says', () => {
    expect(demo.truth.asOf).toBe('2026-10-23');
    for (const [object, dates] of [['deals', ['created_on', 'closed_on']], ['orders', ['ordered_on']], ['invoices', ['invoiced_on', 'paid_on']], ['activities', ['created_on', 'done_on']], ['leads', ['created_on', 'converted_on']]] as const) {
      for (const date of dates) {
        const days = demo.rowsOf(object).map(field(date)).filter((text) => text !== '');
        expect(days.every((text) => parseDay(text) !== undefined), `${object}.${date}`).toBe(true);
        expect(days.reduce((latest, day) => (day > latest ? day : latest), '') <= '2026-10-23', `${object}.${date}`).toBe(true);
      }
    }
    expect(won.map(field('closed_on')).toSorted()[0]?.slice(0, 7)).toBe('2021-10');
  });

  test('what points at something points at something that is there', () => {
    const accounts = new Set(demo.rowsOf('accounts').map(field('name')));
    const deals = new Set(demo.rowsOf('deals').map(field('id')));
    const leads = new Set(demo.rowsOf('leads').map(field('id')));
    for (const object of ['deals', 'orders', 'invoices'] as const) {
      expect(demo.rowsOf(object).filter((row) => !accounts.has(field('account')(row)) || !teamAtEnd.has(field('owner')(row))), object).toEqual([]);
    }
    const dangling = demo.rowsOf('activities').filter((row) =>
      (row['deal_id'] !== '' && !deals.has(field('deal_id')(row))) || (row['lead_id'] !== '' && !leads.has(field('lead_id')(row))));
    expect(dangling).toEqual([]);
    expect(accounts.size).toBe(demo.rowsOf('accounts').length);
  });

  test('a deal that is won equals the lines of its order', () => {
    const ordered = sumBy(demo.rowsOf('orders'), field('number'), (line) => Math.round(Number(line['net_amount']) * 100));
    const amounts = new Set(won.map((deal) => Math.round(Number(deal['amount']) * 100)));
    expect([...ordered.values()].every((cents) => amounts.has(cents))).toBe(true);
    for (const line of demo.rowsOf('orders').slice(0, 2000)) {
      const list = Number(line['list_price']) * Number(line['quantity']) * (1 - Number(line['discount']));
      expect(Math.abs(list - Number(line['net_amount']))).toBeLessThan(0.006);
    }
  });

  test('August is low in France and December high', () => {
    const byMonth = sumBy(won.filter((deal) => teamAtEnd.get(field('owner')(deal)) !== 'Köln'), (deal) => field('closed_on')(deal).slice(5, 7));
    const mean = [...byMonth.values()].reduce((sum, count) => sum + count, 0) / 12;
    expect(Number(byMonth.get('08')) / mean).toBeLessThan(0.7);
    expect([...byMonth.entries()].toSorted(([, one], [, other]) => other - one)[0]?.[0]).toBe('12');
  });

  test('the break is there in its team and nowhere else', () => {
    const { team, from } = demo.truth.break;
    const start = from.slice(0, 7);
    const yearBefore = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
    const yearAfter = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
    const moved = new Set(demo.truth.moved.map(({ rep }) => rep));
    const change = (name: string) => {
      const own = won.filter((deal) => teamAtEnd.get(field('owner')(deal)) === name && !moved.has(field('owner')(deal)));
      return winsPerMonth(own, start, yearAfter) / winsPerMonth(own, yearBefore, start) - 1;
    };
    expect(change(team)).toBeLessThan(-0.15);
    for (const other of ['Paris', 'Lyon', 'Nantes', 'Köln'].filter((name) => name !== team)) expect(change(other), other).toBeGreaterThan(-0.15);
  });

  test('the struggling reps sell about half of what they did, and do less', () => {
    expect(demo.truth.struggling).toHaveLength(2);
    for (const { rep, from } of demo.truth.struggling) {
      const start = from.slice(0, 7);
      const yearBefore = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
      const own = won.filter((deal) => deal['owner'] === rep);
      expect(winsPerMonth(own, start, '2026-10') / winsPerMonth(own, yearBefore, start), rep).toBeLessThan(0.75);
    }
  });

  test('win rates, open deals and planned actions are those of a company', () => {
    expect(won.length / (won.length + lost.length)).toBeCloseTo(0.38, 1);
    expect(demo.rowsOf('deals').filter((deal) => deal['status'] === 'open').length).toBeGreaterThan(300);
    const planned = demo.rowsOf('activities').filter((activity) => activity['status'] === 'planned');
    expect(planned.filter((activity) => field('due_on')(activity) > '2026-10-23').length).toBeGreaterThan(20);
    expect(planned.filter((activity) => field('due_on')(activity) < '2026-10-23').length).toBeGreaterThan(20);
  });
});

describe('what the caller chooses', () => {
  const small = { years: 1, reps: 8 };

  test('the same request writes the same bytes, another seed others', async () => {
    const [one, same, other] = [await writtenDemo(small), await writtenDemo(small), await writtenDemo({ ...small, seed: 2 })];
    expect([...same.texts]).toEqual([...one.texts]);
    expect(same.truth).toEqual(one.truth);
    expect(other.texts.get('deals')).not.toBe(one.texts.get('deals'));
  });

  test.each([0, 1, 777, 20_000])('%i activities are exactly that many, and change no deal', async (activities) => {
    const [usual, asked] = [await writtenDemo(small), await writtenDemo({ ...small, activities })];
    expect(asked.rowsOf('activities')).toHaveLength(activities);
    expect(asked.texts.get('deals')).toBe(usual.texts.get('deals'));
  });

  test.each([4, 5, 13, 100])('%i reps', async (reps) => {
    const asked = await writtenDemo({ years: 1, reps, activities: 10 });
    expect(asked.rowsOf('reps')).toHaveLength(reps + 4);
    expect(asked.truth.struggling.length).toBeGreaterThanOrEqual(1);
  });

  test('French words', async () => {
    const french = await writtenDemo({ ...small, language: 'fr' });
    expect(new Set(french.rowsOf('deals').map(field('stage')))).toContain('Gagnée');
  });
});

test.each([[2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2038, '2038-04-25']])('Easter of %i', (year, expected) => {
  expect(formatDay(easterOf(year))).toBe(expected);
});

test('days off of the two countries', () => {
  expect(isWorkingDay(dayOf(2026, 7, 14), 'FR')).toBe(false);
  expect(isWorkingDay(dayOf(2026, 7, 14), 'DE')).toBe(true);
  expect(isWorkingDay(dayOf(2026, 4, 3), 'DE')).toBe(false);
  expect(isWorkingDay(dayOf(2026, 10, 24), 'FR')).toBe(false);
});

test('a stream of chance is its seed and its name', () => {
  const draw = (seed: number, name: string) => Array.from({ length: 4 }, randomStream(seed, name).next);
  expect(draw(1, 'a')).toEqual(draw(1, 'a'));
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  expect(draw(2, 'a')).not.toEqual(draw(1, 'a'));
});
