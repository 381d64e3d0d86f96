import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { translator, type Language, type Translate } from '../../shared/text/translate';

const WordsContext = createContext<Translate | undefined>(undefined);

/** The words of one language for everything below; another language redraws them at once. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => translator(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Translate {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('useWords outside of WordsProvider');
  return words;
}
