import { type Figure, median } from './figure.ts';
import { download, upload } from './transfer.ts';

const queues = 10_000;
const rounds = 5;

/** Definitions of 10,000 queues from and to a real broker, direct and through Warren by turns. */
export async function largeAnswers(direct: string, through: string, basic: string): Promise<Figure> {
  const body = Buffer.from(JSON.stringify(definitionsOf(queues)));
  await upload(`${direct}/api/definitions`, basic, body);
  const down = { direct: [] as number[], through: [] as number[] };
  const up = { direct: [] as number[], through: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const times = {
      downDirect: (await download(`${direct}/api/definitions`, basic)).ms,
      downThrough: (await download(`${through}/api/definitions`, basic)).ms,
      upDirect: (await upload(`${direct}/api/definitions`, basic, body)).ms,
      upThrough: (await upload(`${through}/api/definitions`, basic, body)).ms,
    };
    if (round === 0) continue;
    down.direct.push(times.downDirect);
    down.through.push(times.downThrough);
    up.direct.push(times.upDirect);
    up.through.push(times.upThrough);
  }
  const downRatio = median(down.direct) / median(down.through);
  const upRatio = median(up.direct) / median(up.through);
  return {
    work: `definitions of ${queues} queues (${(body.length / 1e6).toFixed(1)} MB) through against direct`,
    measured: `${downRatio.toFixed(2)} of the throughput down, ${upRatio.toFixed(2)} up`,
    goal: '≥ 0.95 of the throughput',
    met: downRatio >= 0.95 && upRatio >= 0.95,
  };
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
