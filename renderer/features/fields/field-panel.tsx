import { useState } from 'react';
import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { Filter16Regular } from '@fluentui/react-icons/headless/svg/filter';
import { MathFormula16Regular } from '@fluentui/react-icons/headless/svg/math-formula';
import { LayoutRowThree16Regular } from '@fluentui/react-icons/headless/svg/layout-row-three';
import { LayoutColumnThree16Regular } from '@fluentui/react-icons/headless/svg/layout-column-three';
import { Button, IconButton, SearchField } from '../../ui';
import { addMeasure, placeDimension, removeDimension, removeMeasure, type WellId } from '../../state/view-edits';
import { useActiveTab, useEditView, useSetPassing, useUnitOf, useWorkspaceData } from '../../state/workbook-context';
import { findDimension } from '../../state/workspace-data';
import { useWords } from '../../state/words';
import { chipsOf } from './chips';
import { fieldGroups, searchGroups, type FieldItem } from './field-groups';
import { FieldTree } from './field-tree';
import { Well, type FilterEditorSlot } from './well';
import './fields.css';

const PLACES: readonly { readonly well: WellId; readonly icon: React.ReactNode }[] = [
  { well: 'filters', icon: <Filter16Regular /> },
  { well: 'columns', icon: <LayoutColumnThree16Regular /> },
  { well: 'rows', icon: <LayoutRowThree16Regular /> },
  { well: 'measures', icon: <MathFormula16Regular /> },
];

export interface FieldPanelProps {
  readonly filterEditor: FilterEditorSlot;
}

/** What the sheet is made of: all fields to choose from, and the four wells that hold the chosen ones. Every change redraws. */
export function FieldPanel({ filterEditor }: FieldPanelProps) {
  const words = useWords();
  const data = useWorkspaceData();
  const { view } = useActiveTab();
  const edit = useEditView();
  const unitOf = useUnitOf();
  const setPassing = useSetPassing();
  const [search, setSearch] = useState('');
  const found = searchGroups(fieldGroups(data, view, words), search);
  const toggle = ({ field, used }: FieldItem) => {
    if (used) edit('commands.edits.removeField', (old) => (field.kind === 'measure' ? removeMeasure(old, field.ref) : removeDimension(old, field.id)));
    else if (field.kind === 'measure') edit('commands.edits.addField', (old) => addMeasure(old, field.ref, unitOf));
    else edit('commands.edits.addField', (old) => placeDimension(old, findDimension(data, field.id)?.kind === 'time' ? 'columns' : 'rows', field.id));
  };
  return (
    <section className="field-panel" aria-label={words('fields.title')}>
      <header>
        <h3>{words('fields.title')}</h3>
        <Button kind="quiet" size="small" onPress={() => setPassing({ dialog: { kind: 'measure', name: null } })}>{words('formula.editor.newOne')}</Button>
        <IconButton label={words('fields.close')} icon={<Dismiss16Regular />} onPress={() => setPassing({ fieldPanelOpen: false })} />
      </header>
      <div className="field-search">
        <SearchField label={words('fields.find')} clearLabel={words('fields.clear')} value={search} onChange={setSearch} />
      </div>
      {found.length === 0 ? <p className="field-nothing">{words('fields.nothing', { text: search.trim() })}</p> : null}
      <FieldTree groups={found} isSearching={search.trim() !== ''} onToggle={toggle} />
      <div className="field-wells">
        {PLACES.map(({ well, icon }) => <Well key={well} well={well} icon={icon} chips={chipsOf(view, well, data, words)} filterEditor={filterEditor} />)}
      </div>
    </section>
  );
}
