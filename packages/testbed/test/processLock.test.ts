import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from '../src/install/processLock.ts';

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'below', 'a.lock');
}

test('two holders of one lock act one after the other', async () => {
  const file = lockFile();
  let inside = 0;
  const act = () =>
    withLock(file, async () => {
      inside += 1;
      const seen = inside;
      await new Promise(setImmediate);
      inside -= 1;
      return seen;
    });
  expect(await Promise.all([act(), act(), act()])).toEqual([1, 1, 1]);
});

test('a failed action gives the lock back', async () => {
  const file = lockFile();
  const failed = withLock(file, async () => {
    throw new Error('failed inside');
  });
  await expect(failed).rejects.toThrow('failed inside');
  expect(await withLock(file, async () => 'free')).toBe('free');
});
