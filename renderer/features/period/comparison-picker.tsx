import { useState } from 'react';
import { comparisonChoices } from '../../state/comparison-choices';
import type { ComparisonSpec } from '../../../shared/view/view-spec';
import { comparisonLabel } from '../../state/names';
import { comparisonKey, setComparison, viewComparison } from '../../state/view-edits';
import { useActiveTab, useEditView, useUnitOf } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Picker } from '../../ui';
import { ChosenReference } from './chosen-reference';

/** Opens the question for days of one's own; no comparison has this key. */
const CHOOSE = 'choose';

/** What the whole view is held against. A row added to the catalogue of comparisons stands here by itself. */
export function ComparisonPicker() {
  const words = useWords();
  const edit = useEditView();
  const unitOf = useUnitOf();
  const [isChoosing, setChoosing] = useState(false);
  const current = viewComparison(useActiveTab().view);
  const choices = comparisonChoices();
  // A comparison that isn't on offer (chosen dates, four years ago) still stands in the list while the view has it.
  const listed = current === 'mixed' || choices.some((choice) => comparisonKey(choice) === comparisonKey(current)) ? choices : [...choices, current];
  const choose = (chosen: ComparisonSpec | null) => edit('commands.edits.comparison', (view) => setComparison(view, chosen, unitOf));
  return (
    <>
      <Picker
        label={words('fields.comparison.label')}
        prefix={words('fields.comparison.against')}
        placeholder={words('fields.comparison.mixed')}
        options={[...listed.map((choice) => ({ id: comparisonKey(choice), label: comparisonLabel(choice, words) })), { id: CHOOSE, label: words('fields.comparison.choose') }]}
        selected={current === 'mixed' ? null : comparisonKey(current)}
        onSelect={(key) => {
          if (key === CHOOSE) setChoosing(true);
          else choose(listed.find((choice) => comparisonKey(choice) === key) ?? null);
        }}
      />
      <ChosenReference isOpen={isChoosing} current={current} onChoose={(chosen) => { choose(chosen); setChoosing(false); }} onClose={() => setChoosing(false)} />
    </>
  );
}
