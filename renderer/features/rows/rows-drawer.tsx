import { useState } from 'react';
import { Button, Drawer, Message, ProgressLine, SegmentedControl, writeClipboard } from '../../ui';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import { copied } from '../../../shared/sheet/copy-cells';
import type { Translate } from '../../../shared/text/translate';
import type { RowsTable } from '../../../shared/view/rows-table';
import { addsUp, columnTitle, copyCell, usedColumns } from './row-columns';
import { RowsGrid } from './rows-grid';
import './rows-drawer.css';

export type Part = 'numerator' | 'denominator';
type Side = 'both' | 'current' | 'reference';

export interface RowsDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The cell in words: "Lyon × Q3 2026". */
  readonly name: string;
  readonly translate: Translate;
  /** Null while they are being fetched. */
  readonly table: RowsTable | null;
  /** Why they can't be shown. */
  readonly error?: string;
  /** For a rate: the side of the fraction that is shown, and the way to the other. */
  readonly part?: Part;
  readonly onPartChange?: (part: Part) => void;
  /** What the rows must add up to: the cell, or its numerator or denominator; left out where nothing adds up (a median). */
  readonly expected?: number;
  /** A contribution in the cell's own words and unit. */
  readonly sayValue: (value: number) => string;
  /** Fetches more rows than the first; left out when there is no more to ask. */
  readonly onMore?: () => void;
}

/** The facts behind a cell, with the file and line that each came from. */
export function RowsDrawer({ isOpen, onClose, name, translate, table, error, part, onPartChange, expected, sayValue, onMore }: RowsDrawerProps) {
  const [side, setSide] = useState<Side>('both');
  const slot = table?.columns.findIndex((column) => column.id === 'slot') ?? -1;
  const hasSides = table !== null && slot >= 0 && new Set(table.rows.map((row) => row[slot])).size > 1;
  const rows = table === null ? [] : hasSides && side !== 'both' ? table.rows.filter((row) => row[slot] === side) : table.rows;

  const copyAll = () => {
    if (table === null) return;
    const used = usedColumns(table);
    const head = used.map((index) => ({ text: table.columns[index] === undefined ? '' : columnTitle(table.columns[index], translate) }));
    void writeClipboard(copied([head, ...rows.map((row) => used.map((index) => copyCell(row[index] ?? null, translate)))], translate.language, 1));
  };

  return (
    <Drawer
      isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} title={translate('rows.title', { name })} closeLabel={translate('rows.close')} side="bottom"
      actions={(
        <>
          {part === undefined || onPartChange === undefined ? null : (
            <SegmentedControl<Part>
              label={translate('rows.parts')} selected={part} onSelect={onPartChange}
              segments={[{ id: 'numerator', label: translate('rows.numerator') }, { id: 'denominator', label: translate('rows.denominator') }]}
            />
          )}
          {hasSides ? (
            <SegmentedControl<Side>
              label={translate('rows.sides')} selected={side} onSelect={setSide}
              segments={[{ id: 'both', label: translate('rows.both') }, { id: 'current', label: translate('rows.current') }, { id: 'reference', label: translate('rows.reference') }]}
            />
          ) : null}
          <Button size="small" kind="quiet" isDisabled={rows.length === 0} onPress={copyAll}>{translate('rows.copy')}</Button>
        </>
      )}
    >
      {error === undefined ? null : <div className="rows-message"><Message kind="error" title={translate('rows.failed')}>{error}</Message></div>}
      {table === null && error === undefined ? <div className="rows-wait"><ProgressLine size="hair" label={translate('rows.loading')} share={null} /></div> : null}
      {table !== null && table.rows.length === 0 ? <div className="rows-message"><Message kind="empty" title={translate('rows.empty')} /></div> : null}
      {table === null || table.rows.length === 0 ? null : <div className="rows-grid"><RowsGrid table={table} rows={rows} translate={translate} /></div>}
      {table === null ? null : <Foot table={table} translate={translate} expected={expected} sayValue={sayValue} onMore={onMore} />}
    </Drawer>
  );
}

type FootProps = Pick<RowsDrawerProps, 'translate' | 'sayValue'> & { readonly table: RowsTable; readonly expected: number | undefined; readonly onMore: (() => void) | undefined };

function Foot({ table, translate, expected, sayValue, onMore }: FootProps) {
  const { language } = translate;
  const total = formatNumber(table.total, language);
  const isAll = table.rows.length >= table.total;
  const { contribution } = table;
  return (
    <footer className="rows-foot num">
      <b>{isAll ? translate('rows.shown', { count: pluralCount(table.total), figure: total }) : translate('rows.someOf', { shown: formatNumber(table.rows.length, language), total })}</b>
      {isAll || onMore === undefined ? null : <Button size="small" kind="quiet" onPress={onMore}>{translate('rows.more')}</Button>}
      <span className="push" />
      {contribution === null ? null : <span>{translate('rows.contribution', { value: sayValue(contribution) })}</span>}
      {contribution === null || expected === undefined ? null : (
        <span className={addsUp(contribution, expected) ? 'rows-check' : 'rows-check off'}>
          {addsUp(contribution, expected) ? translate('rows.matches') : translate('rows.differs', { value: sayValue(expected) })}
        </span>
      )}
    </footer>
  );
}
