import { useState } from 'react';
import { formatNumber } from '../../../shared/format/number';
import type { ImportChanges } from '../../../shared/protocol/import';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Drawer, Message, Picker, ProgressLine, Tag } from '../../ui';
import { sayChangedField, sayChangedValue } from './say-change';
import { sayObject } from './say-counts';
import './imports.css';

export interface ChangesDrawerProps {
  readonly importId: string;
  /** When it was, in words. */
  readonly moment: string;
  /** What it brought rows of, in the order to offer them. */
  readonly objects: readonly string[];
  readonly onClose: () => void;
}

const FIRST_ROWS = 200;
const MOST_ROWS = 10_000;
const KINDS = { changed: 'accent', gone: 'bad', added: 'plain' } as const;

/** What an import did, row by row: which field was what before, and is what now. */
export function ChangesDrawer({ importId, moment, objects, onClose }: ChangesDrawerProps) {
  const words = useWords();
  const [object, setObject] = useState(objects.find((id) => id === 'deals') ?? objects[0] ?? 'deals');
  const [limit, setLimit] = useState(FIRST_ROWS);
  const { data, error, running, again } = useEngineQuery('import.changes', { import: importId, object, limit });
  const figure = (count: number) => formatNumber(count, words.language);
  const total = data === undefined ? 0 : data.counts.changed + data.counts.gone + data.counts.added;
  return (
    <Drawer
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={words('data.changes.title', { moment })}
      closeLabel={words('data.changes.close')}
      side="right"
      actions={objects.length < 2 ? null : (
        <Picker
          label={words('data.changes.object')}
          prefix={words('data.changes.object')}
          options={objects.map((id) => ({ id, label: sayObject(id, words) }))}
          selected={object}
          onSelect={(id) => { setObject(id); setLimit(FIRST_ROWS); }}
        />
      )}
    >
      {error === undefined ? null : <div className="imports-changes-note"><Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message></div>}
      {running ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {data === undefined ? null : total === 0 ? <div className="imports-changes-note"><Message kind="empty" title={words('data.changes.none')} /></div> : (
        <>
          <p className="imports-changes-note num">{(['changed', 'gone', 'added'] as const).map((kind) => words(`data.changes.${kind}`, { figure: figure(data.counts[kind]) })).join(' · ')}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <div className="imports-changes" tabIndex={0} role="region" aria-label={words('data.changes.title', { moment })}>
            <table className="ui-table num">
              <thead><tr>{(['row', 'what', 'field', 'before', 'after'] as const).map((name) => <th key={name} scope="col">{words(`data.changes.${name}`)}</th>)}</tr></thead>
              {data.rows.map((row, index) => <ChangedRow key={`${row.kind} ${row.id ?? index}`} row={row} />)}
            </table>
          </div>
          {data.rows.length >= Math.min(total, MOST_ROWS) ? null : (
            <footer className="imports-changes-foot num">
              {words('data.changes.shown', { shown: figure(data.rows.length), total: figure(total) })}
              <Button size="small" kind="quiet" isDisabled={running} onPress={() => setLimit(Math.min(MOST_ROWS, limit * 10))}>{words('data.changes.more')}</Button>
            </footer>
          )}
        </>
      )}
    </Drawer>
  );
}

function ChangedRow({ row: { kind, id, name, line, changes } }: { readonly row: ImportChanges['rows'][number] }) {
  const words = useWords();
  const shown = changes.length === 0 ? [null] : changes;
  return (
    <tbody>
      {shown.map((change, index) => (
        <tr key={change?.field ?? ''}>
          {index > 0 ? null : (
            <>
              <th scope="rowgroup" rowSpan={shown.length} className="imports-row-name">
                {name ?? id ?? words('data.changes.nameless')}
                <span>{[name === null ? null : id, line === null ? null : words('data.changes.line', { line })].filter((part) => part !== null).join(' · ')}</span>
              </th>
              <td rowSpan={shown.length}><Tag kind={KINDS[kind]}>{words(`data.changes.kinds.${kind}`)}</Tag></td>
            </>
          )}
          <td className="sec">{change === null ? '' : sayChangedField(change, words)}</td>
          <td className="sec">{change === null || kind === 'added' ? '' : sayChangedValue(change.before, change.type, words)}</td>
          <td>{change === null || kind === 'gone' ? '' : sayChangedValue(change.after, change.type, words)}</td>
        </tr>
      ))}
    </tbody>
  );
}
