import type { Progress } from '../../shared/protocol/envelope';
import type { Translate } from '../../shared/text/translate';
import type { Io } from './io';

const WIDTH = 24;
const AT_MOST_EVERY_MS = 80;
const CLEAR_LINE = '\r\u001b[2K';

/** One line that redraws itself on a terminal; on anything else it says nothing at all. */
export class ProgressBar {
  #shownAt = 0;
  #isShown = false;

  constructor(readonly stream: Io['stderr'], readonly translate: Translate) {}

  show(progress: Progress): void {
    const now = Date.now();
    if (this.stream.isTTY !== true || now - this.#shownAt < AT_MOST_EVERY_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.stream.write(CLEAR_LINE + this.#line(progress).slice(0, (this.stream.columns ?? 80) - 1));
  }

  clear(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#shownAt = 0;
    this.stream.write(CLEAR_LINE);
  }

  #line({ phase, done, total, unit, file }: Progress): string {
    const words = [this.translate.maybe(`cli.phases.${phase}`) ?? this.translate('cli.phases.working'), file ?? ''].filter((word) => word !== '').join(' ');
    if (total === null || total <= 0) return `${words} ${unit === 'percent' ? `${Math.round(done)} %` : done.toLocaleString(this.translate.language)}`;
    const share = Math.min(1, Math.max(0, done / total));
    const filled = Math.round(WIDTH * share);
    return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(100 * share)} % ${words}`;
  }
}
