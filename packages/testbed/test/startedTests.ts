import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clusterProcesses } from '../src/clusterProcesses.ts';
import {
  accounts,
  type Cluster,
  enabledPlugins,
  listOf,
  nodeNamed,
  type ReleaseSeries,
  requestManagement,
} from '../src/index.ts';
import { nodeFacts } from './nodeFacts.ts';

/** Tests of a cluster as it is right after its start. */
export function startedTests(series: ReleaseSeries, cluster: () => Cluster): void {
  const ask = (path: string, user = 'admin', node = 'rabbit1@localhost') =>
    requestManagement(nodeNamed(cluster(), node), {
      path,
      credentials: `${user}:${cluster().users[user]?.password}`,
    });

  test('it is the version that was asked for', () => {
    expect(cluster().version).toMatch(series === '3.10' ? /^3\.\d+\.\d+/ : /^4\.\d+\.\d+/);
  });

  test('every node sees three nodes running, with every plugin', async () => {
    for (const node of cluster().nodes) {
      const facts = await nodeFacts(cluster(), node.name);
      expect(Object.values(facts).map((each) => each.running)).toEqual([true, true, true]);
      // A node tells them with its statistics, which it has not sent yet when it has just started.
      await expect
        .poll(() => ask(`/api/nodes/${node.name}`, 'admin', node.name), { timeout: 20_000, interval: 500 })
        .toMatchObject({ enabled_plugins: expect.arrayContaining([...enabledPlugins]) });
    }
  });

  test('nothing listens on another address than those of loopback', () => {
    const addresses = [...listening('tcp'), ...listening('tcp6')].filter(({ port }) => isOfCluster(port));
    expect(addresses.length).toBeGreaterThanOrEqual(1 + 3 * 5);
    for (const { address } of addresses) expect(loopback).toContain(address);
  });

  test('each user has the tags and virtual hosts of its description', async () => {
    for (const [name, { tags }] of Object.entries(accounts)) {
      if (name === 'plain') continue;
      const answer = await ask('/api/whoami', name);
      expect(answer).toMatchObject({ name });
      expect([answer].flat()[0]).toHaveProperty('tags');
      expect(String(tagsOf(answer))).toBe(String(tags));
    }
    await expect(ask('/api/whoami', 'plain')).rejects.toThrow('401');
    expect(listOf(await ask('/api/vhosts', 'billing-manager')).map((vhost) => vhost.name)).toEqual([
      'billing',
    ]);
  });

  test('an expression and a command are carried out on the node', async () => {
    expect(await cluster().eval('rabbit2@localhost', 'node().')).toBe('rabbit2@localhost');
    await expect(cluster().eval('rabbit2@localhost', 'erlang:error(oops).')).rejects.toThrow('oops');
    expect(await cluster().ctl('rabbit3@localhost', '-q', 'list_vhosts', 'name')).toContain('billing');
  });

  test('its brokers take less than 2 GiB together', () => {
    const kilobytes = clusterProcesses(cluster().directory).map(residentKilobytes);
    const sum = kilobytes.reduce((left, right) => left + right, 0);
    console.log(`${Math.round(sum / 1024)} MiB resident in ${kilobytes.length} processes`);
    expect(sum).toBeLessThan(2 * 1024 ** 2);
  });

  function isOfCluster(port: number): boolean {
    return port >= cluster().epmdPort && port < cluster().epmdPort + 32;
  }
}

function tagsOf(answer: unknown): unknown {
  const tags = typeof answer === 'object' && answer !== null && 'tags' in answer ? answer.tags : undefined;
  // A text in old answers, a list in new ones.
  return typeof tags === 'string' ? tags.split(',').filter((tag) => tag !== '') : tags;
}

/** 127.0.0.1 and ::1 as the kernel writes them. */
const loopback = ['0100007F', '00000000000000000000000001000000'];

/** Sockets in state LISTEN, addresses as proc(5) writes them: hexadecimal, the lowest byte first. */
function listening(protocol: 'tcp' | 'tcp6'): { address: string; port: number }[] {
  const rows = readFileSync(`/proc/net/${protocol}`, 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A')
    .map((fields) => {
      const [address = '', port = ''] = (fields[1] ?? '').split(':');
      return { address, port: Number.parseInt(port, 16) };
    });
}

function residentKilobytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
