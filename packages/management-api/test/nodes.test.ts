import { describe, expect, test } from 'vitest';
import { nodePath, nodesPath, readNode, readNodes } from '../src/nodes.ts';
import { capturedReleases, readAnswer } from './answers/readAnswer.ts';

describe.each(capturedReleases)('a node of RabbitMQ %s', (release) => {
  const node = readNode(readAnswer(release, 'node'));

  test('tells its limits and what it uses of them', () => {
    expect(node).toMatchObject({
      name: 'rabbit1@localhost',
      running: true,
      type: 'disc',
      partitions: [],
      processors: 2,
      memory: { limit: 2_147_483_648, alarm: false, calculation: 'rss' },
      disk: { limit: 50_000_000, alarm: false },
      fileDescriptors: { total: 20_000 },
      erlangProcesses: { total: 1_048_576 },
      netTickTimeS: 60,
    });
    expect(node.memory.used.value).toBeGreaterThan(0);
    expect(node.disk.free.value).toBeGreaterThan(0);
    expect(node.uptimeMs).toBeGreaterThan(0);
  });

  test('tells its version, which 3.10 has only among the applications', () => {
    expect(node.version).toBe(release === '3.10' ? '3.10.8' : '4.3.6');
  });

  test('names itself in its web contexts, where the broker leaves that out', () => {
    expect(node.contexts.map((context) => context.node)).toEqual(['rabbit1@localhost', 'rabbit1@localhost']);
  });

  test('has cluster links with rates', () => {
    const [link] = node.clusterLinks;
    expect(link?.peer).toMatch(/^rabbit[23]@localhost$/);
    expect(link?.sentBytes.value).toBeGreaterThan(0);
    expect(link?.receivedBytes.rate).toBeGreaterThan(0);
  });
});

test('sockets are limited on 3.10 and no longer counted on 4.x', () => {
  expect(readNode(readAnswer('3.10', 'node')).sockets).toMatchObject({ total: 17_910 });
  expect(readNode(readAnswer('4.3', 'node')).sockets).toEqual({
    used: { value: null, rate: null, samples: [] },
    total: null,
  });
});

test('only 4.x says whether a node is in maintenance', () => {
  expect(readNode(readAnswer('3.10', 'node')).beingDrained).toBeNull();
  expect(readNode(readAnswer('4.3', 'node')).beingDrained).toBe(false);
});

test('of a node that is down there is its name, and nothing is 0', () => {
  const [down] = readNodes([{ name: 'rabbit@mq2', type: 'disc', running: false, cluster_links: [] }]);
  expect(down).toMatchObject({
    name: 'rabbit@mq2',
    running: false,
    uptimeMs: null,
    version: null,
    memory: { used: { value: null }, limit: null, alarm: null },
    fileDescriptors: { used: { value: null }, total: null },
    churn: {},
    activity: {},
    clusterLinks: [],
  });
});

test('moments before a node started are gaps, although the broker fills them with 0', () => {
  const samples = (values: readonly number[]) => ({
    samples: values.map((sample, index) => ({ sample, timestamp: 1_000_000 - index * 5_000 })),
  });
  const node = readNode({
    name: 'rabbit@mq1',
    running: true,
    mem_used: 900,
    mem_used_details: samples([900, 800, 0, 0]),
    disk_free: 70,
    disk_free_details: samples([70, 0, 0, 0]),
    gc_num_details: samples([12, 5, 0, 0]),
    cluster_links: [
      { name: 'rabbit@mq2', stats: { send_bytes: 9, send_bytes_details: samples([9, 4, 0, 0]) } },
    ],
  });
  expect(node.memory.used.samples.map(({ value }) => value)).toEqual([800, 900]);
  expect(node.disk.free.samples.map(({ value }) => value)).toEqual([0, 70]);
  expect(node.activity.gc_num?.samples.map(({ value }) => value)).toEqual([5, 12]);
  expect(node.clusterLinks[0]?.sentBytes.samples.map(({ value }) => value)).toEqual([4, 9]);
});

test('asks for a node by a name that stays one segment', () => {
  expect(nodesPath({ nodeStats: { ageS: 600, incrementS: 5 } })).toBe(
    '/api/nodes?node_stats_age=600&node_stats_incr=5',
  );
  expect(nodePath('rabbit@mq/1')).toBe('/api/nodes/rabbit%40mq%2F1');
});
