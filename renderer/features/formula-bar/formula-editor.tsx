import { useEffect, useRef } from 'react';
import { autocompletion, closeBrackets, closeCompletion, completionKeymap, type CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { formulaProblemText, type FormulaProblem } from '../../../shared/formula/problem';
import type { Result } from '../../../shared/protocol/methods';
import type { Translate } from '../../../shared/text/translate';
import { styleNonce } from '../../bridge/style-nonce';
import { formulaMarks } from './formula-marks';
import './formula-editor.css';

type Completions = Result<'formula.complete'>;

export interface FormulaEditorProps {
  readonly label: string;
  readonly words: Translate;
  /** What stands in it at first; later changes are the reader's own. */
  readonly initial: string;
  readonly onChange: (text: string) => void;
  /** Of the text as it is now; each is underlined at its place. */
  readonly problems: readonly FormulaProblem[];
  readonly complete: (text: string, position: number) => Promise<Completions>;
  /** Enter in a line; Ctrl+Enter in several. */
  readonly onSubmit: () => void;
  /** Escape, once no proposals are open. */
  readonly onCancel?: () => void;
  readonly isLine?: boolean;
}

/** A formula being written: proposals at the caret, what is wrong underlined with its reason. */
export function FormulaEditor(props: FormulaEditorProps) {
  const { label, words, initial, problems, isLine = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  // CodeMirror keeps what it was made with: it asks for the current ones through this.
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });
  const start = useRef(initial);
  useEffect(() => {
    if (!host.current) return undefined;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: start.current,
        selection: { anchor: start.current.length },
        extensions: extensionsOf(current, { label, words, isLine }),
      }),
    });
    editor.current = view;
    view.focus();
    return () => {
      view.destroy();
      editor.current = null;
    };
  }, [label, words, isLine]);
  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    const end = view.state.doc.length;
    view.dispatch(setDiagnostics(view.state, problems.map((problem) => ({
      from: Math.min(problem.start, end), to: Math.min(problem.end, end), severity: 'error', message: formulaProblemText(problem, words),
    }))));
  }, [problems, words]);
  return <div ref={host} className={isLine ? 'formula-editor line' : 'formula-editor'} />;
}

interface Current {
  readonly current: FormulaEditorProps;
}

function extensionsOf(props: Current, { label, words, isLine }: { readonly label: string; readonly words: Translate; readonly isLine: boolean }): Extension[] {
  const nonce = styleNonce();
  const submit = () => {
    props.current.onSubmit();
    return true;
  };
  const cancel = () => {
    props.current.onCancel?.();
    return props.current.onCancel !== undefined;
  };
  return [
    ...(nonce === undefined ? [] : [EditorView.cspNonce.of(nonce)]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': String(!isLine), spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.lineWrapping,
    EditorState.phrases.of({ 'Completions': words('formula.editor.proposals') }),
    formulaMarks,
    history(),
    closeBrackets(),
    autocompletion({ override: [proposals(props, words)], icons: false }),
    // Escape closes the proposals before anything around hears of it.
    Prec.highest(keymap.of([{ key: 'Escape', run: closeCompletion, stopPropagation: true }])),
    keymap.of([...completionKeymap, { key: isLine ? 'Enter' : 'Mod-Enter', run: submit }, { key: 'Escape', run: cancel, stopPropagation: true }, ...historyKeymap, ...defaultKeymap]),
    ...(isLine ? [EditorState.transactionFilter.of((change) => (change.newDoc.lines > 1 ? [] : change))] : []),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) props.current.onChange(update.state.doc.toString());
    }),
  ];
}

function proposals(props: Current, words: Translate): CompletionSource {
  return async ({ state, pos, explicit }) => {
    const before = state.sliceDoc(Math.max(0, pos - 1), pos);
    if (!explicit && !/[\p{L}\p{N}[._]/u.test(before)) return null;
    const found = await props.current.complete(state.doc.toString(), pos).catch(() => null);
    if (found === null || found.items.length === 0) return null;
    return {
      from: found.start, to: found.end, filter: false,
      options: found.items.map((item) => ({
        label: item.label, detail: words(`formula.editor.kinds.${item.kind}`), apply: item.text,
        ...(item.kind === 'function' ? { info: () => helpOf(words.maybe(`formula.functions.${item.id}`) ?? '') } : {}),
      })),
    };
  };
}

function helpOf(text: string): HTMLElement {
  const help = document.createElement('p');
  help.textContent = text;
  return help;
}
