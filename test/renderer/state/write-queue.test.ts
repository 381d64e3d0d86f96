import { describe, expect, it } from 'vitest';
import { WriteQueue } from '../../../renderer/state/steps/write-queue';

/** Writes that are answered by hand: what was sent, and `answer` for the first that waits for it. */
function wire() {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const write = (name: string) => () => new Promise<string>((resolve) => {
    sent.push(name);
    answers.push(() => resolve(name));
  });
  return { sent, write, answer: () => answers.shift()?.() };
}

/** What has been settled so far has had its say. */
const settled = () => new Promise<void>((resolve) => { setTimeout(resolve); });

describe('a queue of writes', () => {
  it('sends a write when the one before is answered', async () => {
    const { sent, write, answer } = wire();
    const queue = new WriteQueue();
    const answers = Promise.all([queue.add(write('first')), queue.add(write('second'))]);
    await settled();
    expect(sent).toEqual(['first']);
    answer();
    await settled();
    expect(sent).toEqual(['first', 'second']);
    answer();
    expect(await answers).toEqual(['first', 'second']);
  });

  it('goes on after one that fails', async () => {
    const { sent, write } = wire();
    const queue = new WriteQueue();
    await expect(queue.add(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    void queue.add(write('next'));
    await settled();
    expect(sent).toEqual(['next']);
  });

  it('sends all that waits, in order, when the window goes, and keeps its order after', async () => {
    const { sent, write, answer } = wire();
    const queue = new WriteQueue();
    for (const name of ['first', 'second', 'third']) void queue.add(write(name));
    await settled();
    expect(sent).toEqual(['first']);
    queue.hurry();
    // In the same turn: when the next one comes, the page may be gone.
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
    expect(sent).toEqual(['first', 'second', 'third']);
    void queue.add(write('fourth'));
    await settled();
    expect(sent).toEqual(['first', 'second', 'third']);
    for (let count = 0; count < 3; count += 1) answer();
    await settled();
    expect(sent).toEqual(['first', 'second', 'third', 'fourth']);
  });
});
