import { Agent, request } from 'node:http';
import type { Figure } from './figure.ts';
import { quantile } from './figure.ts';

const rounds = 3000;

/** A small GET of a real broker, direct and through Warren by turns in one run. */
export async function gatewayLatency(direct: string, through: string, basic: string): Promise<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = { direct: [] as number[], through: [] as number[] };
  for (let round = 0; round < rounds + 200; round += 1) {
    const a = await timedGet(agent, `${direct}/api/cluster-name`, basic);
    const b = await timedGet(agent, `${through}/api/cluster-name`, basic);
    if (round < 200) continue;
    times.direct.push(a);
    times.through.push(b);
  }
  agent.destroy();
  const added = quantile(times.through, 0.5) - quantile(times.direct, 0.5);
  const added95 = quantile(times.through, 0.95) - quantile(times.direct, 0.95);
  return {
    work: 'small GET through the gateway against direct',
    measured: `added p50 ${added.toFixed(2)} ms, p95 ${added95.toFixed(2)} ms (direct p50 ${quantile(times.direct, 0.5).toFixed(2)} ms)`,
    goal: 'added p50 ≤ 1.5 ms',
    met: added <= 1.5,
  };
}

function timedGet(agent: Agent, url: string, basic: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { authorization: basic } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    });
    call.on('error', reject);
    call.end();
  });
}
