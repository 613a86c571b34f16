import { expect, onTestFinished, test } from 'vitest';
import type { Question } from '../../src/preview/worker/messages.ts';
import { createQuestionQueue } from '../../src/preview/worker/questionQueue.ts';

const question: Question = {
  kind: 'explain-policy',
  asked: '{}',
  broker: { version: '4.3.6', erlangVersion: '29.1.1' },
  policies: new ArrayBuffer(0),
  operatorPolicies: null,
  observedAt: '2026-01-01T00:00:00.000Z',
  missing: [],
  object: null,
};

test.each([
  ['the same asker', 'clerk'],
  ['another', 'admin'],
])('a question whose asker went away is stopped, and the next of %s answered', async (_whose, asker) => {
  const queue = createQuestionQueue({
    entry: new URL('./untilStopped.ts', import.meta.url),
    limitMs: 60_000,
    log: { error: () => {} },
  });
  onTestFinished(() => queue.close());
  const gone = new AbortController();
  const left = queue.ask(question, { asker: 'clerk', signal: gone.signal });
  const next = queue.ask(question, { asker, signal: new AbortController().signal });
  gone.abort();
  await expect(left).rejects.toMatchObject({ status: 499 });
  expect(new TextDecoder().decode(await next)).toBe('{}');
});
