import { USUAL_SETTINGS } from '../../../shared/protocol/settings';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/styles';
import { PivotGrid, type SheetArea, type Selection } from '../../../renderer/features/grid';
import type { PivotGridProps } from '../../../renderer/features/grid/pivot-grid-props';
import { FormulaBar } from '../../../renderer/features/formula-bar';
import { RowsDrawer, type Part } from '../../../renderer/features/rows';
import { StatusBar } from '../../../renderer/features/status';
import { formatMoneyFull } from '../../../shared/format/money';
import { translator } from '../../../shared/text/translate';
import type { SortSpec } from '../../../shared/view/view-spec';
import { largeTable } from './large-table';
import { mixedTable } from './mixed-table';
import { mockRows } from './mock-rows';
import { mockTable } from './mock-table';
import './harness.css';

/** The sheet alone, for looking at and for tests in a real browser: ?table=mock|mixed|large&lang=fr&theme=dark&state=stale. */
const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'fr' ? 'fr' : 'en';
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
document.documentElement.lang = language;
const translate = translator(language);

const TABLES = { mock: mockTable, mixed: mixedTable, large: largeTable };
const STATES = ['ready', 'stale', 'loading', 'error', 'empty'] as const;
const name = asked.get('table');
const table = TABLES[name === 'mixed' || name === 'large' ? name : 'mock']();
const state: PivotGridProps['state'] = STATES.find((each) => each === asked.get('state')) ?? 'ready';

function Harness() {
  const [expanded, setExpanded] = useState<readonly (readonly string[])[]>([['Lyon']]);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [area, setArea] = useState<SheetArea | null>(null);
  const [sort, setSort] = useState<readonly SortSpec[]>([]);
  const [told, setTold] = useState('');
  const [part, setPart] = useState<Part>('numerator');
  const [drawer, setDrawer] = useState(asked.get('rows') !== null);
  return (
    <div className="harness">
      <FormulaBar table={table} translate={translate} currency="EUR" counting={USUAL_SETTINGS} cell={area} onRows={() => setDrawer(true)} onSql={() => setTold('sql')} />
      <PivotGrid
        table={state === 'loading' ? null : table} translate={translate} currency="EUR" state={state}
        expanded={expanded} onExpandedChange={setExpanded} selection={selection} onSelectionChange={setSelection} onAreaChange={setArea}
        onDrill={(cell) => setTold(`drill ${JSON.stringify(cell)}`)} sort={sort} onSort={setSort} onAction={(action) => setTold(JSON.stringify(action))}
      />
      <StatusBar table={table} translate={translate} currency="EUR" selected={area} isWorking={state === 'stale'} progress={state === 'stale' ? { phase: 'scan', done: 10_200_000, total: 16_300_000, unit: 'rows' } : null} onCancel={() => setTold('cancel')} />
      <RowsDrawer
        isOpen={drawer} onClose={() => setDrawer(false)} name="Lyon × Q3 2026" translate={translate} table={mockRows()} part={part} onPartChange={setPart} expected={241_500.5}
        sayValue={(value) => formatMoneyFull(value, { language, currency: 'EUR' })}
      />
      <footer data-testid="area">{JSON.stringify(area)}</footer>
      <footer data-testid="told">{told}</footer>
    </div>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Harness />);
