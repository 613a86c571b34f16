import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Watches over a cluster from a process of its own. */
export interface ClusterGuard {
  /** Ends the cluster's processes and removes its directory; returns when both are gone. */
  release(): Promise<void>;
}

/**
 * Starts a process that ends the cluster as soon as this process closes its pipe to it: when asked to, and also
 * when this process dies of whatever cause, SIGKILL included.
 */
export function guardCluster(directory: string): ClusterGuard {
  const program = fileURLToPath(new URL('./clusterGuardProcess.ts', import.meta.url));
  // Its own session: Ctrl-C in a terminal reaches this process only, which then lets the guard do its work.
  const child = spawn(process.execPath, [program, directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.unref();
  for (const stream of [child.stdin, child.stderr]) {
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
  }
  return {
    async release() {
      child.ref();
      child.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`the guard of ${directory} failed: ${complaint}`);
    },
  };
}
