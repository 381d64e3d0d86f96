/** Answers to questions that are asked once: whoever asks again gets the first answer. A failed question is asked anew. */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();

  get(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(key);
    if (known) return known;
    const asked = ask();
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }
}
