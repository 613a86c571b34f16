import {
  alarmsPath,
  localAlarmsPath,
  nodeMemoryPath,
  nodesPath,
  readAlarms,
  readNodeMemory,
  readNodes,
} from '@warren/management-api';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';
import type { HarnessNode } from './harness.ts';

/** What the other nodes say of one that is in trouble. */
export function faultContract({ series, node, harness }: Subject): void {
  const last = () => {
    const found = harness().nodes.at(-1);
    if (found === undefined) throw new Error('a cluster without nodes');
    return found;
  };
  const seen = async (observer: HarnessNode, name: string) => {
    const nodes = readNodes((await ask(observer, nodesPath())).json);
    const found = nodes.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`${observer.name} does not list ${name}`);
    return found;
  };
  const isRunning = async (observer: HarnessNode, name: string) => (await seen(observer, name)).running;

  test('alarms of memory and disk are told by the node and by the checks', async () => {
    const { name } = last();
    const { raiseAlarm, clearAlarm } = harness();
    await Promise.all([raiseAlarm(name, 'memory'), raiseAlarm(name, 'disk')]);
    const alarms = async () => {
      const { memory, disk } = await seen(node(), name);
      return [memory.alarm, disk.alarm];
    };
    await expect.poll(alarms, patience).toEqual([true, true]);
    const { status, json } = await ask(node(), alarmsPath);
    expect(status).toBe(503);
    expect(json).toMatchObject({
      status: 'failed',
      reason: 'There are alarms in effect in the cluster',
    });
    const resources = [
      { node: name, resource: 'disk space' },
      { node: name, resource: 'memory' },
    ];
    expect(readAlarms(json)?.toSorted((a, b) => (a.resource < b.resource ? -1 : 1))).toEqual(resources);
    expect((await ask(node(), localAlarmsPath)).status).toBe(200);
    expect((await ask(last(), localAlarmsPath)).json).toMatchObject({
      reason: 'There are alarms in effect on the node',
    });
    await Promise.all([clearAlarm(name, 'memory'), clearAlarm(name, 'disk')]);
    await expect.poll(alarms, patience).toEqual([false, false]);
    await expect.poll(async () => (await ask(node(), alarmsPath)).status, patience).toBe(200);
  });

  test('a node that is down stays in the list, with hardly more than its name, and refuses', async () => {
    const { name } = last();
    await harness().stopNode(name);
    await expect.poll(() => isRunning(node(), name), patience).toBe(false);
    expect(await seen(node(), name)).toMatchObject({
      type: 'disc',
      partitions: [],
      uptimeMs: null,
      version: null,
      memory: { used: { value: null }, limit: null, alarm: null },
      activity: {},
      churn: {},
      clusterLinks: [],
    });
    await expect(ask(last(), nodesPath())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const memory = readNodeMemory((await ask(node(), nodeMemoryPath(name))).json);
    expect(memory).toMatchObject({ strategy: null, categories: [] });
    await harness().startNode(name);
    await expect.poll(() => isRunning(node(), name), patience).toBe(true);
    // A node that is just up runs, and tells nothing else until its first statistics arrive.
    const uptime = async () => (await seen(node(), name)).uptimeMs ?? Number.POSITIVE_INFINITY;
    await expect.poll(uptime, patience).toBeLessThan(120_000);
  });

  test('each side of a partition takes the other for down, and only 3.10 remembers it', async () => {
    const { name } = last();
    await harness().partition(name);
    await expect.poll(() => isRunning(node(), name), patience).toBe(false);
    await expect.poll(() => isRunning(last(), node().name), patience).toBe(false);
    expect((await seen(last(), name)).running).toBe(true);
    expect((await seen(node(), node().name)).partitions).toEqual([]);
    await harness().heal();
    if (series === '3.10') {
      await expect.poll(async () => (await seen(node(), node().name)).partitions, patience).toEqual([name]);
      expect(await isRunning(node(), name)).toBe(false);
      await harness().rejoin(name);
    }
    await expect.poll(() => isRunning(node(), name), patience).toBe(true);
    await expect.poll(() => isRunning(last(), node().name), patience).toBe(true);
    await expect.poll(async () => (await seen(node(), node().name)).partitions, patience).toEqual([]);
  });
}

const patience = { timeout: 60_000, interval: 500 };
