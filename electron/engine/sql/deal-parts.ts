import { exactAmount } from './dialects/duckdb';
import type { SqlNames } from './names';
import { identifier, sql, type Sql } from './sql';

const asRow = (parts: Sql, deals: Sql): Sql => sql`
  select d.* replace (p.amount as amount, p.rep_code as rep_code, p.team_code as team_code, p.product_code as product_code, p.product as product), null::DATE as spell_from, null::DATE as spell_to
  from ${deals} d join (${parts}) p on p.spell_row = d.row_id`;

/**
 * Deals, once for everybody who has a share of their credit, with that part of the amount. What nobody has stays with the owner; shares of
 * more than the whole are brought down to it. The parts of a deal add up to it, to the last decimal: the largest takes what rounding leaves.
 */
export function sharedDeals(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const { scale } = names.field('deals', 'amount');
  return asRow(sql`
    with told as (
      select deal_code as spell_row, rep_code, sum(share) as share from ${identifier(names.table('deal_shares'))}
      where share > 0 and deal_code is not null and rep_code is not null group by deal_code, rep_code),
    parts as (
      select spell_row, rep_code, share / greatest(sum(share) over (partition by spell_row), 1) as share, sum(share) over (partition by spell_row) > 0.999999 as is_whole,
        row_number() over (partition by spell_row order by share desc, rep_code) as place
      from told),
    credited as (select p.*, ${exactAmount(sql`d.amount * p.share::DECIMAL(9, 8)`, scale)} as amount, d.amount as whole from parts p join ${deals} d on d.row_id = p.spell_row),
    given as (select spell_row, bool_or(is_whole) as is_whole, sum(amount) filter (where not is_whole or place > 1) as amount from credited group by spell_row)
    select c.spell_row, c.rep_code, case when c.rep_code = d.rep_code then d.team_code end as team_code, d.product_code, d.product,
      ${exactAmount(sql`case when c.is_whole and c.place = 1 then c.whole - coalesce(g.amount, 0) else c.amount end`, scale)} as amount
    from credited c join given g on g.spell_row = c.spell_row join ${deals} d on d.row_id = c.spell_row
    union all select d.row_id, d.rep_code, d.team_code, d.product_code, d.product, ${exactAmount(sql`d.amount - coalesce(g.amount, 0)`, scale)}
    from ${deals} d left join given g on g.spell_row = d.row_id where not coalesce(g.is_whole, false)`, deals);
}

/**
 * Deals, once a line with an amount, by its product; what the lines leave of the deal's own amount stays with the deal's own product. So the
 * rows of a deal add up to it; one without an amount of its own is worth its lines.
 */
export function dealsByLine(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const { scale } = names.field('deals', 'amount');
  return asRow(sql`
    with lines as (
      select deal_code as spell_row, product_code, product, ${exactAmount(sql`amount`, scale)} as amount from ${identifier(names.table('deal_lines'))} where deal_code is not null and amount is not null),
    told as (select spell_row, sum(amount) as amount from lines group by spell_row)
    select l.spell_row, d.rep_code, d.team_code, l.product_code, l.product, l.amount from lines l join ${deals} d on d.row_id = l.spell_row
    union all select d.row_id, d.rep_code, d.team_code, d.product_code, d.product, ${exactAmount(sql`d.amount - coalesce(t.amount, 0)`, scale)}
    from ${deals} d left join told t on t.spell_row = d.row_id where t.spell_row is null or d.amount <> t.amount`, deals);
}
