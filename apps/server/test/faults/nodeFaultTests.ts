import { type Cluster, type ClusterNode, listOf, requestManagement } from '@warren/testbed';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type StartedWarren, startWarren } from '../startWarren.ts';

const authorization = `Basic ${Buffer.from('admin:admin-pw').toString('base64')}`;

/** What a client of Warren meets when the node in use is killed under it. Leaves that node down: comes last. */
export function nodeFaultTests(cluster: () => Cluster): void {
  describe('S12 the node in use is killed', () => {
    const [inUse, other] = [0, 1];
    const node = (index: number): ClusterNode => {
      const found = cluster().nodes[index];
      if (found === undefined) throw new Error(`no node ${index}`);
      return found;
    };
    const start = () => startWarren({ urls: cluster().nodes.map(({ managementUrl }) => managementUrl) });

    test('during 1,000 reads: none fails', async () => {
      const warren = await start();
      onTestFinished(() => cluster().startNode(node(inUse).name));
      const paths = [
        '/api/whoami',
        '/api/vhosts?columns=name',
        '/api/exchanges?columns=name',
        '/api/overview',
      ];
      const failures: string[] = [];
      await inParallel(1_000, async (index) => {
        if (index === 300) await cluster().kill(node(inUse).name);
        const path = paths[index % paths.length] ?? '';
        const answer = await fetch(warren.url + path, { headers: { authorization } });
        const body = await answer.text();
        if (answer.status !== 200) failures.push(`${path}: ${answer.status} ${body}`);
      });
      expect(failures).toEqual([]);
    }, 300_000);

    test('during 500 changes: every report is true, and nothing happened twice', async () => {
      const warren = await start();
      const queue = 'counted';
      await requestManagement(node(other), {
        method: 'PUT',
        path: `/api/queues/%2F/${queue}`,
        body: { durable: true, node: node(other).name },
      });
      const reports = new Map<string, Report>();
      await inParallel(500, async (index) => {
        if (index === 150) await cluster().kill(node(inUse).name);
        reports.set(String(index), await publish(warren, queue, String(index)));
      });

      const happened = await payloadsIn(node(other), queue);
      const times = (payload: string) => happened.filter((found) => found === payload).length;
      const lies = [...reports].filter(([payload, report]) => !truths[report].includes(times(payload)));
      expect(lies).toEqual([]);
      expect(reports.size).toBe(500);
      expect([...reports.values()].filter((report) => report === 'done').length).toBeGreaterThan(400);
      await requestManagement(node(other), { method: 'DELETE', path: `/api/queues/%2F/${queue}` });
    }, 300_000);
  });
}

type Report = 'done' | 'failed' | 'unknown';

/** How often a message may be in the queue after each report. */
const truths: Record<Report, readonly number[]> = { done: [1], failed: [0], unknown: [0, 1] };

async function publish(warren: StartedWarren, queue: string, payload: string): Promise<Report> {
  const answer = await fetch(`${warren.url}/api/exchanges/%2F/amq.default/publish`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify({ properties: {}, routing_key: queue, payload, payload_encoding: 'string' }),
  });
  const body = await answer.text();
  if (answer.status === 200 && body === '{"routed":true}') return 'done';
  if (answer.status === 502 && body.includes('Nothing was sent')) return 'failed';
  if (answer.status === 504 && body.includes('"outcome-unknown"')) return 'unknown';
  throw new Error(`neither done, failed nor unknown: ${answer.status} ${body}`);
}

async function payloadsIn(node: ClusterNode, queue: string): Promise<unknown[]> {
  const messages = await requestManagement(node, {
    method: 'POST',
    path: `/api/queues/%2F/${queue}/get`,
    body: { count: 2_000, ackmode: 'ack_requeue_true', encoding: 'auto' },
  });
  return listOf(messages).map(({ payload }) => payload);
}

/** Does a piece of work so many times, ten at once. */
async function inParallel(times: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
}
