import { filled } from './find-layout';
import type { Row } from './mend-row';

const TOTAL = /^(?:(?:grand|sub|sous)[- ]?)?tota(?:l|ls|ux)(?: g[ée]n[ée]ral| amount| records| count| ht| ttc)?\s*(?::|\(.*\)|\d*)\s*$/i;
const BARE = /^total$/i;
const MENTION = /tota/i;
// A name of a group, not a text.
const LONGEST = 200;
const TOTAL_OF = /^(sub|sous)?[- ]?total[ :]+(?:de |du |des |d['’]|of |for |pour )?(.+?)\s*(?::|\(.*\))?$|^(.+?) (sub|sous)?-?total\s*(?::|\(.*\))?$/i;
const FIGURE = /^[-(]?[\s\u00a0\u202f\d.,'’%€$£-]*\d[\s\u00a0\u202f\d.,'’%€$£-]*\)?$/;

/**
 * Whether a row sums up those above it: it says so, or names what the row above has (a company may be called Total Energies, but none a
 * subtotal), and says little else but figures. `closing`: one only where no row follows, since Total is a company's name, too.
 */
export function totalLine({ cells }: Pick<Row, 'cells'>, above: readonly string[] = []): 'total' | 'closing' | undefined {
  const place = cells.findIndex((cell) => cell.trim() !== '');
  const first = cells[place]?.trim() ?? '';
  if (first.length > LONGEST || !MENTION.test(first)) return undefined;
  const isTotal = TOTAL.test(first);
  const [, subBefore, after, before, subAfter] = isTotal ? [] : TOTAL_OF.exec(first) ?? [];
  const named = (after ?? before)?.trim().toLowerCase();
  const isOf = (subBefore ?? subAfter) !== undefined || (named !== undefined && above.some((cell) => cell.trim().toLowerCase() === named));
  if (!isTotal && !isOf) return undefined;
  const isShort = filled(cells) <= Math.max(2, cells.length / 2);
  if (isShort) return 'total';
  if (!cells.every((cell, index) => index <= place || cell.trim() === '' || FIGURE.test(cell.trim()))) return undefined;
  return BARE.test(first) && filled(cells) === cells.length ? 'closing' : 'total';
}
