import { useEffect } from 'react';
import { ArrowRedo16Regular } from '@fluentui/react-icons/headless/svg/arrow-redo';
import { ArrowUndo16Regular } from '@fluentui/react-icons/headless/svg/arrow-undo';
import { useWords } from '../words';
import { IconButton } from '../../ui';
import type { Steps } from './use-steps';
import './steps.css';

/** Undo and redo of a page, by keys too, and whether what was changed is kept. */
export function StepButtons({ steps: { undo, redo, canUndo, canRedo, waiting } }: { readonly steps: Steps }) {
  const words = useWords();
  useStepKeys(undo, redo);
  return (
    <>
      <span className="steps-saved" role="status">{waiting > 0 ? words('settings.saving') : canUndo || canRedo ? words('settings.saved') : ''}</span>
      <IconButton label={words('commands.undo')} keys="Ctrl+Z" icon={<ArrowUndo16Regular />} isDisabled={!canUndo || waiting > 0} onPress={undo} />
      <IconButton label={words('commands.redo')} keys="Ctrl+Y" icon={<ArrowRedo16Regular />} isDisabled={!canRedo || waiting > 0} onPress={redo} />
    </>
  );
}

/** A text being typed and a sheet have an undo of their own; a dialog is no step yet. */
function useStepKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.defaultPrevented || isTyping || !(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
