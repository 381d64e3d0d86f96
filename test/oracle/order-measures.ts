import { marginOf } from './deal-measures';
import type { Written } from './measure';
import type { Row } from './rows';
import type { Order } from './world';

/** Orders, invoices and what was paid. */
const order = (row: Row): Order | null => (row.fact === 'orders' ? row.of : null);
const ordered = (row: Row): boolean => row.fact === 'orders' && (row.of.status === 'order' || row.of.status === null);
const orders = (written: Omit<Written, 'fact' | 'day' | 'concerns'>): Written => ({ fact: 'orders', day: (row) => order(row)?.orderedOn ?? null, concerns: ordered, ...written });

/** At list prices, where both that and what was paid are known. */
function listOf(row: Row): number | null {
  const it = order(row);
  const [quantity, price] = [it?.quantity ?? null, it?.listPrice ?? null];
  return it === null || it.netAmount === null || quantity === null || price === null || !ordered(row) ? null : quantity * price;
}

function invoiced(day: 'invoicedOn' | 'paidOn', what: 'netAmount' | 'quantity'): Written {
  const counts = (row: Row): boolean => row.fact === 'invoices' && (day === 'invoicedOn' || row.of.paidOn !== null);
  const value = (row: Row): number | null => {
    if (row.fact !== 'invoices' || !counts(row)) return null;
    const told = row.of[what];
    return told === null ? null : row.of.kind === 'credit' ? -Math.abs(told) : told;
  };
  const worth = what === 'quantity' ? { scale: 1 } : { scale: 10_000, money: ['numerator'] as const };
  return { fact: 'invoices', day: (row) => (row.fact === 'invoices' ? row.of[day] : null), kind: 'sum', concerns: counts, numerator: value, ...worth };
}

export const ORDER_MEASURES: Readonly<Record<string, Written>> = {
  orders_amount: orders({ kind: 'sum', numerator: (row) => (ordered(row) ? (order(row)?.netAmount ?? null) : null), scale: 10_000, money: ['numerator'] }),
  orders_margin: orders({ kind: 'sum', scale: 10_000, money: ['numerator'], numerator: (row) => { const it = order(row); return it && ordered(row) ? marginOf(it.margin, it.netAmount, it.cost) : null; } }),
  average_discount: orders({
    kind: 'ratio', denominator: listOf, scale: 1, money: ['numerator', 'denominator'],
    numerator: (row) => { const list = listOf(row); return list === null ? null : list - (order(row)?.netAmount ?? 0); },
  }),
  orders_count: orders({ kind: 'distinct', numerator: () => null, scale: 1, identity: (row) => (ordered(row) ? (order(row)?.number ?? null) : null) }),
  invoiced_amount: invoiced('invoicedOn', 'netAmount'), invoiced_volume: invoiced('invoicedOn', 'quantity'), collected_amount: invoiced('paidOn', 'netAmount'),
};
