import { demo as english } from '../../../shared/text/en/demo';
import { demo as french } from '../../../shared/text/fr/demo';
import type { SameKeys } from '../../../shared/text/same-keys';

/** The data's words in one language, as plain text: ten million rows don't go through a message formatter. */
export type DemoWords = SameKeys<typeof english>;

export const DEMO_WORDS: Readonly<Record<'en' | 'fr', DemoWords>> = { en: english, fr: french };
