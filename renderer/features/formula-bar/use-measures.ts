import { useCallback, useMemo } from 'react';
import type { CustomMeasure } from '../../../shared/protocol/custom-measures';
import type { Parameters } from '../../../shared/protocol/methods';
import { useEngine } from '../../bridge/engine-provider';
import { useEngineQuery } from '../../bridge/use-query';
import { useWords } from '../../state/words';

const NONE: readonly CustomMeasure[] = [];

/** The workspace's own measures, and what can be done with them. Whatever is saved, every answer is asked again. */
export function useMeasures() {
  const { client } = useEngine();
  const { language } = useWords();
  const { data } = useEngineQuery('measures.list', {});
  const complete = useCallback((formula: string, position: number) => client.call('formula.complete', { formula, position, language }), [client, language]);
  const save = useCallback((draft: Omit<Parameters<'measures.save'>, 'language'>) => client.call('measures.save', { ...draft, language }), [client, language]);
  const remove = useCallback((name: string) => client.call('measures.remove', { name }), [client]);
  return { measures: data ?? NONE, isLoaded: data !== undefined, complete, save, remove };
}

/** What a formula is as it stands: its unit, or what is wrong with it. Empty texts are nobody's error yet. */
export function useFormulaCheck(formula: string, name: string | undefined) {
  const { language } = useWords();
  const isEmpty = formula.replace('=', '').trim() === '';
  const { data, stale } = useEngineQuery('formula.check', { formula, language, ...(name === undefined ? {} : { name }) }, { enabled: !isEmpty });
  return useMemo(() => {
    const report = isEmpty || stale ? undefined : data;
    return { problems: report?.problems ?? [], unit: report?.unit ?? null, holds: report !== undefined && report.problems.length === 0 };
  }, [data, stale, isEmpty]);
}
