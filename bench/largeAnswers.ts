import { startWarren } from '@warren/testbed';
import { type Figure, median } from './figure.ts';
import { download, upload } from './transfer.ts';

const queues = 10_000;
const rounds = 16;

/**
 * Definitions of 10,000 queues from and to one node of a real broker, direct and through a Warren that knows this node
 * alone: nodes differ by a third among themselves. Each round is a pair, each second one the other way round.
 */
export async function largeAnswers(node: string, basic: string): Promise<Figure> {
  const warren = await startWarren({ clusterUrls: [node] });
  const body = Buffer.from(JSON.stringify(definitionsOf(queues)));
  const down = async (url: string) => (await download(`${url}/api/definitions`, basic)).ms;
  const up = async (url: string) => (await upload(`${url}/api/definitions`, basic, body)).ms;
  try {
    await up(node);
    const downRatio = await ratioOfPairs(down, node, warren.url);
    const upRatio = await ratioOfPairs(up, node, warren.url);
    return {
      work: `definitions of ${queues} queues (${(body.length / 1e6).toFixed(1)} MB) through against direct`,
      measured: `${downRatio.toFixed(2)} of the throughput down, ${upRatio.toFixed(2)} up`,
      goal: '≥ 0.95 of the throughput',
      met: downRatio >= 0.95 && upRatio >= 0.95,
    };
  } finally {
    await warren.stop();
  }
}

/** The middle of how much of the direct throughput came through, over all rounds but the first. */
async function ratioOfPairs(
  transfer: (url: string) => Promise<number>,
  direct: string,
  through: string,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? [direct, through] : [through, direct];
    const times = new Map<string, number>();
    for (const url of order) times.set(url, await transfer(url));
    if (round > 0) ratios.push((times.get(direct) ?? Number.NaN) / (times.get(through) ?? Number.NaN));
  }
  return median(ratios);
}

function definitionsOf(count: number): object {
  return {
    queues: Array.from({ length: count }, (_, n) => ({
      name: `bench.definitions.${String(n).padStart(5, '0')}`,
      vhost: '/',
      durable: true,
      auto_delete: false,
      arguments: { 'x-queue-type': 'classic', 'x-max-length': 100_000 },
    })),
  };
}
