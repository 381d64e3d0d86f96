import { formatNumber } from '../../../shared/format/number';
import type { CheckReport, CheckRows, Finding } from '../../../shared/protocol/check';
import type { Translate } from '../../../shared/text/translate';
import { printable } from './text-columns';

/** A finding with the first of its rows. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly page: CheckRows | undefined;
}

/** The report as `--json` prints it: the keys and their order are part of the form. */
export function checkObject(report: CheckReport, shown: readonly ShownFinding[], workspace: string, translate: Translate) {
  return {
    workspace, asOf: report.asOf, rows: report.rows,
    findings: shown.map(({ finding: { rule, object, severity, count, amounts, fields, values, distinct }, page }) => ({
      rule, object, severity, title: translate(`check.rules.${rule}.title`), why: translate(`check.rules.${rule}.why`), mend: translate(`check.rules.${rule}.mend`),
      count, amounts, fields, values, distinct, rows: page ? rowObjects(page) : [],
    })),
    seconds: report.seconds,
  };
}

function rowObjects({ columns, rows }: CheckRows) {
  const fields = columns.slice(PLACE);
  return rows.map(([file = null, line = null, ...cells]) => ({ file, line, fields: Object.fromEntries(fields.map(({ id }, index) => [id, cells[index] ?? null])) }));
}

/** Columns that say where a row comes from. */
const PLACE = 2;
const VALUES_IN_WORDS = 8;
const FIELDS_IN_WORDS = 4;

/** The report in words: one paragraph a finding, problems first. */
export function checkLines({ rows, findings }: CheckReport, shown: readonly ShownFinding[], translate: Translate): string[] {
  const figure = (value: number) => formatNumber(value, translate.language);
  if (findings.length === 0) return [translate('check.clean', { rows: figure(rows) })];
  return [translate('check.found', { count: findings.length, figure: figure(findings.length), rows: figure(rows) }), ...shown.flatMap((one) => findingLines(one, translate))];
}

function findingLines({ finding, page }: ShownFinding, translate: Translate): string[] {
  const figure = (value: number) => formatNumber(value, translate.language, { maxDecimals: 2 });
  const { rule, object, severity, count, amounts, values, distinct } = finding;
  const stake = amounts.length === 0 ? '' : `, ${translate('check.stake', { amount: amounts.map(({ currency, amount }) => (currency === null ? figure(amount) : `${figure(amount)} ${currency}`)).join(' + ') })}`;
  const name = translate.maybe(`model.objects.${object}`) ?? object;
  const what = translate('cli.labelled', { label: translate(`check.severities.${severity}`), text: `${translate(`check.rules.${rule}.title`)} (${printable(name)})` });
  const lines = ['', translate('cli.labelled', { label: what, text: `${translate('check.rows', { count, figure: figure(count) })}${stake}` })];
  lines.push(`  ${translate(`check.rules.${rule}.why`)}`);
  if (values.length > 0) {
    const told = values.slice(0, VALUES_IN_WORDS).map(({ value, count: rows }) => `${value === null ? translate('check.missing') : printable(value)} (${figure(rows)})`);
    const more = distinct - told.length;
    lines.push(`  ${[...told, ...(more > 0 ? [translate('check.more', { count: figure(more) })] : [])].join(', ')}`);
  }
  for (const row of page?.rows ?? []) lines.push(`    ${rowLine(finding, page?.columns ?? [], row, translate)}`);
  lines.push(`  ${translate('check.mend', { text: translate(`check.rules.${rule}.mend`) })}`);
  return lines;
}

/** Where a row stands and what it says: the fields that the rule looks at, else the first that it fills. */
function rowLine({ fields }: Finding, columns: CheckRows['columns'], row: CheckRows['rows'][number], translate: Translate): string {
  const [file, line] = row;
  const place = [...(typeof file === 'string' ? [printable(file)] : []), ...(typeof line === 'number' ? [translate('cli.import.line', { line })] : [])].join(', ');
  const cells = columns.map(({ id }, index) => ({ id, cell: row[index] ?? null })).slice(PLACE);
  const told = fields.length > 0 ? cells.filter(({ id, cell }) => fields.includes(id) || (id === 'id' && cell !== null)) : cells.filter(({ cell }) => cell !== null);
  const texts = told.slice(0, Math.max(FIELDS_IN_WORDS, fields.length)).map(({ id, cell }) =>
    translate('cli.labelled', { label: printable(translate.maybe(`model.fields.${id}`) ?? id), text: cell === null ? translate('check.missing') : printable(String(cell)) }));
  return place === '' ? texts.join(', ') : translate('cli.labelled', { label: place, text: texts.join(', ') });
}
