import { setTimeout as after } from 'node:timers/promises';
import type { Cluster } from '@warren/testbed';
import type { Figure } from './figure.ts';
import { cpuMs } from './processFigures.ts';

const windowMs = 30_000;
const intervalMs = 5_000;

/** CPU that the brokers spend while 1 and while 50 people watch the overview and a node's page, by turns. */
export async function viewers(cluster: Cluster, through: string, basic: string): Promise<Figure> {
  const spent = { one: 0, fifty: 0 };
  await watch(1, through, basic, cluster, 10_000);
  for (let turn = 0; turn < 2; turn += 1) {
    spent.one += await watch(1, through, basic, cluster, windowMs);
    spent.fifty += await watch(50, through, basic, cluster, windowMs);
  }
  const ratio = spent.fifty / spent.one;
  return {
    work: 'broker CPU of 50 viewers of overview and node page against 1',
    measured: `${ratio.toFixed(2)} (${(spent.one / 1000).toFixed(1)} s and ${(spent.fifty / 1000).toFixed(1)} s of CPU)`,
    goal: '≤ 1.2',
    met: ratio <= 1.2,
  };
}

/** CPU ms of all brokers while `count` viewers watch for `forMs`. */
async function watch(
  count: number,
  through: string,
  basic: string,
  cluster: Cluster,
  forMs: number,
): Promise<number> {
  const node = encodeURIComponent(cluster.nodes[0]?.name ?? '');
  const paths = [
    'live/health',
    'live/overview?range=3600',
    'live/nodes?range=3600',
    `live/node?range=3600&name=${node}`,
  ];
  const end = Date.now() + forMs;
  const before = clusterCpuMs(cluster);
  const view = async (viewer: number) => {
    // Viewers open their pages at different moments of the interval.
    await after((viewer / count) * intervalMs);
    while (Date.now() < end) {
      for (const path of paths) {
        const answer = await fetch(`${through}/console/${path}`, { headers: { authorization: basic } });
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
        await answer.arrayBuffer();
      }
      await after(Math.min(intervalMs, Math.max(0, end - Date.now())));
    }
  };
  await Promise.all(Array.from({ length: count }, (_, viewer) => view(viewer)));
  await after(Math.max(0, end - Date.now()));
  return clusterCpuMs(cluster) - before;
}

function clusterCpuMs(cluster: Cluster): number {
  return cluster.nodes.reduce((sum, node) => {
    const pid = cluster.pid(node.name);
    if (pid === undefined) throw new Error(`${node.name} is down`);
    return sum + cpuMs(pid);
  }, 0);
}
