import { useState } from 'react';
import type { CustomMeasure } from '../../../shared/protocol/custom-measures';
import { addMeasure, hasMeasure } from '../../state/view-edits';
import { useActiveTab, useEditView, usePassing, useSetPassing, useUnitOf } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, Dialog, Message, Picker, SegmentedControl, TextField } from '../../ui';
import { FormulaEditor } from './formula-editor';
import { FormulaVerdict } from './formula-verdict';
import { sayProblem } from './say-problem';
import { useFormulaCheck, useMeasures } from './use-measures';

const BETTER = ['higher', 'lower', 'neither'] as const;
const PLAIN_UNITS = ['number', 'count', 'ratio'] as const;

/** A measure of the workspace's own, new or known: open while the passing says so. */
export function MeasureDialog() {
  const dialog = usePassing((passing) => passing.dialog);
  const setPassing = useSetPassing();
  const { measures, isLoaded } = useMeasures();
  if (dialog?.kind !== 'measure' || !isLoaded) return null;
  const known = measures.find(({ name }) => name === dialog.name);
  return <OpenDialog key={dialog.name ?? ''} known={known} close={() => setPassing({ dialog: null })} />;
}

function OpenDialog({ known, close }: { readonly known: CustomMeasure | undefined; readonly close: () => void }) {
  const words = useWords();
  const setPassing = useSetPassing();
  const { view } = useActiveTab();
  const edit = useEditView();
  const unitOf = useUnitOf();
  const { complete, save, remove } = useMeasures();
  const [name, setName] = useState(known?.name ?? '');
  const [formula, setFormula] = useState(known ? `= ${known[words.language]}` : '= ');
  const [description, setDescription] = useState(known?.description ?? '');
  const [better, setBetter] = useState<CustomMeasure['better']>(known?.better ?? 'higher');
  const [asked, setAsked] = useState<CustomMeasure['unit'] | 'formula'>(known?.shown ?? 'formula');
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { problems, unit, holds } = useFormulaCheck(formula, known?.name ?? (name.trim() === '' ? undefined : name.trim()));
  const canSave = holds && name.trim() !== '' && !isBusy;
  const isPlain = PLAIN_UNITS.some((one) => one === unit);

  const attempt = async (work: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await work();
      close();
    } catch (error) {
      setFailed(sayProblem(error, words));
      setIsBusy(false);
    }
  };
  const submit = () => {
    if (!canSave) return;
    void attempt(async () => {
      const saved = await save({ name: name.trim(), formula, description: description.trim(), better, unit: isPlain && asked !== 'formula' ? asked : null, ...(known ? { was: known.name } : {}) });
      const ref = `custom:${saved.name}`;
      if (!known && !hasMeasure(view, ref)) edit('commands.edits.addField', (old) => addMeasure(old, ref, unitOf));
      setPassing({ notice: { key: 'formula.editor.saved', parameters: { name: saved.name }, undo: false } });
    });
  };
  const drop = () => {
    if (known) void attempt(async () => {
      await remove(known.name);
      setPassing({ notice: { key: 'formula.editor.removed', parameters: { name: known.name }, undo: false } });
    });
  };

  return (
    <Dialog
      title={known ? words('formula.editor.editTitle') : words('formula.editor.new')}
      width="wide"
      isOpen
      isDismissable={false}
      onOpenChange={(open) => { if (!open) close(); }}
      footer={(
        <>
          {known ? <span className="measure-remove"><Button kind="quiet" isDisabled={isBusy} onPress={drop}>{words('formula.editor.remove')}</Button></span> : null}
          <Button kind="quiet" onPress={close}>{words('formula.editor.cancel')}</Button>
          <Button kind="primary" isDisabled={!canSave} onPress={submit}>{words('formula.editor.save')}</Button>
        </>
      )}
    >
      <form className="measure-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {failed === null ? null : <Message kind="error" title={failed} />}
        <TextField label={words('formula.editor.name')} value={name} onChange={setName} isReadOnly={known !== undefined} />
        <div>
          <h4>{words('formula.editor.formula')}</h4>
          <FormulaEditor label={words('formula.editor.formula')} words={words} initial={formula} onChange={setFormula} problems={problems} complete={complete} onSubmit={submit} onCancel={close} />
          <div className="measure-verdict" aria-live="polite"><FormulaVerdict words={words} formula={formula} problems={problems} unit={unit} /></div>
        </div>
        <TextField label={words('formula.editor.description')} value={description} onChange={setDescription} />
        <div className="measure-choices">
          <div>
            <h4>{words('formula.editor.better')}</h4>
            <SegmentedControl label={words('formula.editor.better')} segments={BETTER.map((id) => ({ id, label: words(`formula.editor.${id}`) }))} selected={better} onSelect={setBetter} />
          </div>
          {isPlain && unit !== null ? (
            <Picker
              label={words('formula.editor.unit')}
              prefix={words('formula.editor.unit')}
              options={[{ id: 'formula', label: words('formula.editor.asFormula', { unit: words(`formula.editor.units.${unit}`) }) }, ...PLAIN_UNITS.map((id) => ({ id, label: words(`formula.editor.units.${id}`) }))]}
              selected={asked}
              onSelect={setAsked}
            />
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
