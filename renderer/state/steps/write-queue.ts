type Write = () => Promise<unknown>;

/** Writes one after the other, in the order in which they were asked for. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();
  #hurried = new Promise<void>(() => undefined);
  #send: () => void = () => undefined;

  constructor() {
    this.#renew();
  }

  /** The write's own answer, once its turn has come. */
  async add(write: Write): Promise<unknown> {
    const turn = Promise.race([this.#last, this.#hurried]);
    const answer = turn.then(write);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Sends what waits at once, in its order, without waiting for answers: the window is going. */
  hurry(): void {
    this.#send();
    this.#renew();
  }

  #renew(): void {
    this.#hurried = new Promise((resolve) => { this.#send = resolve; });
  }
}
