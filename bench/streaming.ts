import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startWarren } from '@warren/testbed';
import { type Figure, median } from './figure.ts';
import { watchMemory } from './processFigures.ts';
import { download, upload } from './transfer.ts';

const bytes = 200_000_000;
const basic = `Basic ${Buffer.from('bench:bench').toString('base64')}`;

/** 200 MB each way through Warren against an upstream in memory: throughput and resident memory. */
export async function streaming(): Promise<Figure[]> {
  const origin = spawn(process.execPath, [join(import.meta.dirname, 'memoryOrigin.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface({ input: origin.stdout }), 'line');
  const warren = await startWarren({ clusterUrls: [`http://127.0.0.1:${port}`] });
  try {
    const small = 20_000_000;
    await download(`${warren.url}/api/definitions?bytes=${small}`, basic);
    await upload(`${warren.url}/api/definitions`, basic, small);
    const endMemory = watchMemory(warren.pid);
    const down: number[] = [];
    const up: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      down.push((await download(`${warren.url}/api/definitions?bytes=${bytes}`, basic)).ms);
      up.push((await upload(`${warren.url}/api/definitions`, basic, bytes)).ms);
    }
    const grown = endMemory() / 1024 / 1024;
    const rate = (ms: number[]) => bytes / 1e6 / (median(ms) / 1000);
    return [
      {
        work: '200 MB down and up against an origin in memory',
        measured: `${rate(down).toFixed(0)} MB/s down, ${rate(up).toFixed(0)} MB/s up`,
        goal: '≥ 300 MB/s',
        met: Math.min(rate(down), rate(up)) >= 300,
      },
      {
        work: 'resident memory while 200 MB pass each way',
        measured: `grows ${grown.toFixed(1)} MiB`,
        goal: 'grows ≤ 30 MiB',
        met: grown <= 30,
      },
    ];
  } finally {
    await warren.stop();
    origin.kill('SIGTERM');
  }
}
