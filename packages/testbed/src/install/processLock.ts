import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does something while no other process of this machine holds the same lock file, waiting for it as long as it takes.
 * The kernel holds the lock for a small process of ours, so that it is free again however we end.
 * @throws Error when the lock cannot be taken at all; what the action throws
 */
export async function withLock<Result>(file: string, action: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  const holder = spawn('flock', [file, '/bin/sh', '-c', 'echo held; exec cat >/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'close');
  await Promise.race([
    once(holder.stdout, 'data'),
    ended.then(() => {
      throw new Error(`the lock ${file} cannot be taken`);
    }),
  ]);
  try {
    return await action();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
