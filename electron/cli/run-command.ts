import { VigieError } from '../../shared/protocol/errors';
import { LANGUAGES, translator, type Language } from '../../shared/text/translate';
import { failureJson, failureOf, failureText, isClosedPipe } from './failure';
import type { Io } from './io';
import { runProgram } from './program';
import { Session } from './session';

/** Runs one command line (without the program's own name) and gives its exit status. Never throws. */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes('--json');
  const asked = languageAsked(argv);
  const translate = translator(asked === undefined || !isLanguage(asked) ? languageOf(io.env) : asked);
  const session = new Session(io, translate, json);
  try {
    if (asked !== undefined && !isLanguage(asked)) {
      throw new VigieError('usage', {}, [{ path: '--lang', code: 'not_one_of', params: { value: asked, values: LANGUAGES.join(', ') } }]);
    }
    await runProgram(session, argv);
    return 0;
  } catch (error) {
    session.endProgress();
    if (isClosedPipe(error)) return 0;
    const failure = failureOf(error, translate);
    io.stderr.write(json ? failureJson(failure) : failureText(failure));
    if (io.env['VIGIE_DEBUG'] !== undefined) io.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
    return failure.status;
  }
}

/** Words are needed before the arguments can be understood, so the language is looked up first. */
function languageAsked(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const place = argv.indexOf('--lang');
  return place < 0 ? undefined : argv[place + 1];
}

/** As POSIX has it: LC_ALL, then LC_MESSAGES, then LANG; English unless it is French. */
function languageOf(env: Io['env']): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
