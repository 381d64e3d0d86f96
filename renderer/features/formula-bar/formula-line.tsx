import { useState } from 'react';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { Edit16Regular } from '@fluentui/react-icons/headless/svg/edit';
import type { CustomMeasure } from '../../../shared/protocol/custom-measures';
import { formulaProblemText } from '../../../shared/formula/problem';
import { useWords } from '../../state/words';
import { IconButton } from '../../ui';
import { FormulaEditor } from './formula-editor';
import { sayProblem } from './say-problem';
import { useFormulaCheck, useMeasures } from './use-measures';

/** In the formula bar: the formula of the measure in the active cell, edited in place like a cell's. */
export function FormulaLine({ measure }: { readonly measure: string }) {
  const words = useWords();
  const { measures } = useMeasures();
  const [editing, setEditing] = useState<string | null>(null);
  const known = measures.find(({ name }) => name === measure);
  if (!known) return null;
  if (editing === measure) return <EditedLine key={known.formula} known={known} close={() => setEditing(null)} />;
  return (
    <>
      <button type="button" className="formula-text num" title={words('formula.editor.edit')} onDoubleClick={() => setEditing(measure)}>{`= ${known[words.language]}`}</button>
      <IconButton label={words('formula.editor.edit')} icon={<Edit16Regular />} onPress={() => setEditing(measure)} />
    </>
  );
}

function EditedLine({ known, close }: { readonly known: CustomMeasure; readonly close: () => void }) {
  const words = useWords();
  const { complete, save } = useMeasures();
  const [formula, setFormula] = useState(`= ${known[words.language]}`);
  const [failed, setFailed] = useState<string | null>(null);
  const { problems, holds } = useFormulaCheck(formula, known.name);
  const [first] = problems;
  const said = failed ?? (first ? formulaProblemText(first, words) : null);
  const submit = () => {
    if (!holds) return;
    const { name, better, description, shown } = known;
    save({ name, was: name, formula, better, description, unit: shown }).then(close, (error: unknown) => setFailed(sayProblem(error, words)));
  };
  return (
    <>
      <FormulaEditor
        isLine
        label={words('formula.editor.formula')}
        words={words}
        initial={formula}
        onChange={(text) => { setFormula(text); setFailed(null); }}
        problems={problems}
        complete={complete}
        onSubmit={submit}
        onCancel={close}
      />
      <span className="formula-wrong" role="status">{said}</span>
      <IconButton label={words('formula.editor.save')} icon={<Checkmark16Regular />} isDisabled={!holds} onPress={submit} />
      <IconButton label={words('formula.editor.cancel')} icon={<Dismiss16Regular />} onPress={close} />
    </>
  );
}
