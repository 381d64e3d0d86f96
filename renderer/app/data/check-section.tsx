import { useState } from 'react';
import type { Finding } from '../../../shared/protocol/check';
import { formatNumber } from '../../../shared/format/number';
import { useEngineQuery } from '../../bridge/use-query';
import { CheckPage } from '../../features/check';
import { RowsGrid } from '../../features/rows';
import { sayError } from '../../state/say-error';
import type { DataSection } from '../../state/data-sections';
import { useWords } from '../../state/words';
import { Button, Message, ProgressLine } from '../../ui';

export interface CheckSectionProps {
  readonly onSection: (section: DataSection) => void;
  readonly onImport: () => void;
}

/** The data check, joined to the grid that draws its rows and to the pages that mend. */
export function CheckSection({ onSection, onImport }: CheckSectionProps) {
  return <CheckPage onMend={(mend) => (mend === 'import' ? onImport() : onSection(mend))} rows={FoundRows} />;
}

const FIRST_ROWS = 200;
const MORE_TIMES = 10;

function FoundRows({ finding: { rule, object, fields } }: { readonly finding: Finding }) {
  const words = useWords();
  const [limit, setLimit] = useState(FIRST_ROWS);
  const { data, error, again, running } = useEngineQuery('check.rows', { rule, object, limit });
  if (data === undefined) {
    return error === undefined
      ? <ProgressLine size="hair" label={words('data.loading')} share={null} />
      : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>;
  }
  return (
    <>
      <div className="rows-grid"><RowsGrid table={data} rows={data.rows} translate={words} marked={fields} /></div>
      {data.rows.length >= data.total ? null : (
        <footer className="check-more num">
          {words('data.check.shown', { shown: formatNumber(data.rows.length, words.language), total: formatNumber(data.total, words.language) })}
          <Button size="small" kind="quiet" isDisabled={running} onPress={() => setLimit(limit * MORE_TIMES)}>{words('data.check.showMore')}</Button>
        </footer>
      )}
    </>
  );
}
