import { expect, test } from 'vitest';
import { type Cluster, type ReleaseSeries, waitUntil } from '../src/index.ts';
import { awaitFact } from './nodeFacts.ts';

const [first, second, third] = ['rabbit1@localhost', 'rabbit2@localhost', 'rabbit3@localhost'] as const;

/** Tests that break a cluster and mend it again. */
export function faultTests(series: ReleaseSeries, cluster: () => Cluster): void {
  test('alarms show on their nodes, and are cleared', async () => {
    await Promise.all([cluster().raiseAlarm(second, 'memory'), cluster().raiseAlarm(third, 'disk')]);
    await awaitFact(
      cluster(),
      [first, second],
      (facts) => facts.memoryAlarm && !facts.diskAlarm,
      'memory alarm',
    );
    await awaitFact(
      cluster(),
      [first, third],
      (facts) => facts.diskAlarm && !facts.memoryAlarm,
      'disk alarm',
    );
    await Promise.all([cluster().clearAlarm(second, 'memory'), cluster().clearAlarm(third, 'disk')]);
    await awaitFact(cluster(), [first, second], (facts) => !facts.memoryAlarm, 'no memory alarm');
    await awaitFact(cluster(), [first, third], (facts) => !facts.diskAlarm, 'no disk alarm');
  });

  test('a killed node is down, and comes back with another process', async () => {
    const before = cluster().pid(second);
    await cluster().kill(second);
    expect(cluster().pid(second)).toBeUndefined();
    await awaitFact(cluster(), [first, second], (facts) => !facts.running, 'down');
    await cluster().startNode(second);
    await awaitFact(cluster(), [first, second], (facts) => facts.running, 'running');
    expect(cluster().pid(second)).not.toBe(before);
    await expect(cluster().kill('rabbit9@localhost')).rejects.toThrow('no node rabbit9@localhost');
  });

  test('a stopped node is down, and comes back', async () => {
    await cluster().stopNode(third);
    await awaitFact(cluster(), [first, third], (facts) => !facts.running, 'down');
    await expect(cluster().stopNode(third)).rejects.toThrow('is not running');
    await cluster().startNode(third);
    await awaitFact(cluster(), [first, third], (facts) => facts.running, 'running');
  });

  test('each side of a partition takes the other for down, for as long as it lasts', async () => {
    await cluster().partition(third);
    await awaitFact(cluster(), [first, third], (facts) => !facts.running, 'down');
    await awaitFact(cluster(), [third, first], (facts) => !facts.running, 'down');
    await awaitFact(cluster(), [third, second], (facts) => !facts.running, 'down');
    await awaitFact(cluster(), [first, second], (facts) => facts.running, 'running');
    await cluster().heal();
    if (series === '3.10') await rejoined();
    await awaitFact(cluster(), [first, third], (facts) => facts.running, 'running');
    await awaitFact(cluster(), [third, first], (facts) => facts.running, 'running');
  });

  test('traffic of every kind flows, and goes on without a node', { timeout: 240_000 }, async () => {
    const traffic = await cluster().traffic();
    const { counts } = traffic;
    const growing = (names: readonly (keyof typeof counts)[]) => {
      const start = { ...counts };
      return waitUntil(() => names.every((name) => counts[name] > start[name]), {
        what: `more of ${names.join(', ')} than ${JSON.stringify(start)}`,
        withinMs: 60_000,
      });
    };
    await growing(['confirmed', 'returned', 'delivered', 'redelivered', 'got', 'gotNothing']);
    await cluster().kill(first);
    await growing(['confirmed', 'delivered']);
    await cluster().startNode(first);
    await cluster().raiseAlarm(second, 'memory');
    await traffic.stop();
    await cluster().clearAlarm(second, 'memory');
  });

  /** Brokers of 3.x that ignore partitions name them once they see one another again, until one side restarts. */
  async function rejoined() {
    await awaitFact(cluster(), [first, third], (facts) => facts.partitions.length === 2, 'a partition');
    await awaitFact(cluster(), [first, first], (facts) => facts.partitions[0] === third, 'a partition');
    await cluster().rejoin(third);
    await awaitFact(cluster(), [first, first], (facts) => facts.partitions.length === 0, 'no partition');
  }
}
