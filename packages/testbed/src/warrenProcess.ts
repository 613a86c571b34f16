import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A Warren of its own process, as a person would start it. */
export interface WarrenProcess {
  /** Where it listens, such as `http://127.0.0.1:41235`, without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends SIGTERM and returns when the process is gone; its data folder goes with it. */
  stop(): Promise<void>;
}

/** How to start it. */
export interface WarrenOptions {
  /** Management addresses of the cluster; none starts the simulator. */
  readonly clusterUrls?: readonly string[];
  /** Further variables, such as WARREN_LOG_LEVEL. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts Warren on a free loopback port with a data folder of its own and returns once it listens.
 * @throws Error with what it printed, when it ends before it listens
 */
export async function startWarren(options: WarrenOptions = {}): Promise<WarrenProcess> {
  const data = mkdtempSync(join(tmpdir(), 'warren-data-'));
  const child = spawn(process.execPath, [serverMain], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment(options, data), ...options.env },
  });
  const ended = once(child, 'exit');
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const address = /https?:\/\/(?:127\.0\.0\.1|\[::1\]|localhost):\d+/.exec(line)?.[0];
      if (address !== undefined && /listen/i.test(line)) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Warren ended before it listened:\n${output}`)));
  });
  if (child.pid === undefined) throw new Error('a process without an id');
  return {
    url,
    pid: child.pid,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const serverMain = join(import.meta.dirname, '../../../apps/server/src/main.ts');

function environment(options: WarrenOptions, data: string): Record<string, string> {
  return {
    WARREN_HOST: '127.0.0.1',
    WARREN_PORT: '0',
    WARREN_DATA_DIR: data,
    ...(options.clusterUrls === undefined ? {} : { RABBITMQ_URL: options.clusterUrls.join(',') }),
  };
}
