import {
  nodeActivityKeys,
  nodeMemoryPath,
  nodePath,
  nodesPath,
  readNode,
  readNodeMemory,
  readNodes,
} from '@warren/management-api';
import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';
import { fieldsOf } from './fields.ts';

/** A node has every field that is read from it, in the list and alone. */
export function nodeContract({ series, node, harness }: Subject): void {
  test('the list has all nodes', async () => {
    const nodes = readNodes((await ask(node(), nodesPath())).json);
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(harness().nodes.map(({ name }) => name));
    expect(nodes.every(({ running }) => running)).toBe(true);
  });

  describe.each(['in the list', 'alone'])('a node %s', (where) => {
    const read = async () => {
      const asked = node();
      if (where === 'alone') return readNode((await ask(asked, nodePath(asked.name))).json);
      const nodes = readNodes((await ask(asked, nodesPath())).json);
      return nodes.find(({ name }) => name === asked.name) ?? readNode({});
    };

    test('tells limits, use and alarms', async () => {
      const number = expect.any(Number);
      const figure = { value: number, rate: number, samples: [] };
      expect(await read()).toMatchObject({
        name: node().name,
        running: true,
        type: 'disc',
        partitions: [],
        beingDrained: series === '3.10' ? null : false,
        memory: { used: figure, limit: number, alarm: false, calculation: 'rss' },
        disk: { free: figure, limit: number, alarm: false },
        fileDescriptors: { used: figure, total: number },
        erlangProcesses: { used: figure, total: number },
        sockets: series === '3.10' ? { used: figure, total: number } : { total: null },
        runQueue: { value: number },
      });
    });

    test('tells how it is set up', async () => {
      const text = expect.stringMatching(/./);
      const read1 = await read();
      expect(read1).toMatchObject({
        uptimeMs: expect.any(Number),
        processors: expect.any(Number),
        version: expect.stringMatching(series === '3.10' ? /^3\.10\./ : /^4\./),
        erlangVersion: series === '3.10' ? null : text,
        osPid: expect.stringMatching(/^\d+$/),
        ratesMode: 'basic',
        netTickTimeS: 60,
        databaseDirectory: text,
        configFiles: expect.arrayContaining([text]),
        logFiles: expect.arrayContaining([text]),
        enabledPlugins: expect.arrayContaining(['rabbitmq_management']),
        authMechanisms: expect.arrayContaining([{ name: 'PLAIN', description: text, enabled: true }]),
        exchangeTypes: expect.arrayContaining([{ name: 'topic', description: text, enabled: true }]),
        applications: expect.arrayContaining([
          { name: 'rabbit', description: 'RabbitMQ', version: read1.version },
        ]),
        statisticsGcQueueLengths: { connection_closed: expect.any(Number) },
      });
      expect(read1.contexts.every((context) => context.node === node().name)).toBe(true);
    });

    test('has links to all other nodes, with bytes each way', async () => {
      const { clusterLinks } = await read();
      const others = harness().nodes.filter(({ name }) => name !== node().name);
      expect(clusterLinks.map(({ peer }) => peer).toSorted()).toEqual(others.map(({ name }) => name));
      for (const link of clusterLinks) {
        expect(link).toMatchObject({ peerAddress: expect.any(String), localAddress: expect.any(String) });
        expect(link.sentBytes.value).toBeGreaterThan(0);
        expect(link.receivedBytes.rate).toEqual(expect.any(Number));
      }
    });

    test('counts what it does, and churn', async () => {
      const { activity, churn } = await read();
      expect(Object.keys(activity).toSorted()).toEqual([...sentByBrokers].toSorted());
      expect(Object.keys(churn)).toHaveLength(7);
      expect(activity.gc_num?.value).toBeGreaterThan(0);
    });
  });

  test('a node has samples of all its figures, and none of before its start', async () => {
    const address = nodePath(node().name, { nodeStats: { ageS: 60, incrementS: 5 } });
    const read = async () => readNode((await ask(node(), address)).json);
    await expect.poll(async () => (await read()).memory.used.samples.length, patience).toBeGreaterThan(2);
    const { memory, disk, fileDescriptors, activity, churn, clusterLinks } = await read();
    const times = memory.used.samples.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(memory.used.samples.every(({ value }) => value > 0)).toBe(true);
    for (const figure of [
      disk.free,
      fileDescriptors.used,
      activity.gc_num,
      activity.io_sync_avg_time,
      churn.channel_closed,
      clusterLinks[0]?.sentBytes,
    ]) {
      expect(figure?.samples.map(({ at }) => at)).toEqual(times);
    }
  });

  test('memory is told by category and by three methods', async () => {
    const memory = readNodeMemory((await ask(node(), nodeMemoryPath(node().name))).json);
    expect(memory.strategy).toBe('rss');
    expect(Object.values(memory.totals)).toEqual(Array(3).fill(expect.any(Number)));
    const keys = memory.categories.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['queue_procs', 'binary', 'connection_readers', 'mgmt_db', 'code']),
    );
    expect(keys.includes(series === '3.10' ? 'queue_slave_procs' : 'metadata_store')).toBe(true);
  });

  test('memory in percent has the same categories', async () => {
    const { json } = await ask(node(), `${nodeMemoryPath(node().name)}/relative`);
    const { total, ...parts } = fieldsOf(fieldsOf(json).memory);
    expect(total).toBe(100);
    expect(Object.values(parts).every((part) => typeof part === 'number')).toBe(true);
    expect(parts).not.toHaveProperty('strategy');
  });
}

/** Two of the figures that brokers of before 3.10 sent are no longer sent by either line. */
const gone = [
  'queue_index_journal_write_count',
  'io_file_handle_open_attempt_count',
  'io_file_handle_open_attempt_avg_time',
];
const sentByBrokers = nodeActivityKeys.filter((key) => !gone.includes(key));

const patience = { timeout: 60_000, interval: 500 };
