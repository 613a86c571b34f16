import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type BrokerChange,
  type CommandTool,
  changeRequest,
  commandsFor,
} from '@warren/management-api/changes';
import { accounts, type Cluster, commandFolder } from '@warren/testbed';
import { describe, expect, test } from 'vitest';
import { startWarren, temporaryFolder } from '../startWarren.ts';

const tools: readonly CommandTool[] = ['curl', 'rabbitmqctl', 'rabbitmqadmin'];
const basic = `Basic ${Buffer.from(`admin:${accounts.admin.password}`).toString('base64')}`;

/** What a page gives to copy does in a shell what the page itself would do, whatever the names hold. */
export function commandTests(cluster: () => Cluster): void {
  describe('commands to copy', () => {
    test.each(tools)('%s does what the request does', async (tool) => {
      const node = cluster().nodes[0];
      if (node === undefined) throw new Error('the cluster has no node');
      const warren = await startWarren({ urls: [node.managementUrl] });
      const context = {
        base: `${warren.url}/`,
        user: 'admin',
        major: Number.parseInt(cluster().version, 10),
      };
      const path = `${curlWithPassword()}:${commandFolder(cluster(), node)}:${process.env.PATH}`;
      const env = { ...process.env, PATH: path, PASSWORD: accounts.admin.password, NEW_PASSWORD: password };
      const send = async (change: BrokerChange) => {
        const { method, path: at, body } = changeRequest(change);
        const answer = await fetch(`${warren.url}${at}`, {
          method,
          headers: { authorization: basic, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        expect([200, 201, 204], `${method} ${at}: ${await answer.text()}`).toContain(answer.status);
      };
      const copied = new Set<BrokerChange['kind']>();
      const run = async (change: BrokerChange) => {
        const text = commandsFor([change], context)[tool];
        if (text === null) return send(change);
        copied.add(change.kind);
        await promisify(execFile)('/bin/sh', ['-ec', text], { env });
      };

      const changes = changesOf(context.major);
      for (const change of changes.made) await send(change);
      const asked = await stateOf(warren.url);
      for (const change of changes.undone) await send(change);
      const before = await stateOf(warren.url);
      for (const change of changes.made) await run(change);
      expect(await stateOf(warren.url)).toEqual(asked);
      for (const change of changes.undone) await run(change);
      expect(await stateOf(warren.url)).toEqual(before);
      expect(
        alwaysCopied.filter((kind) => !copied.has(kind)),
        'changes without a command',
      ).toEqual([]);
    });
  });
}

const password = `p"w'$\\ é`;
/** A shell, a path and JSON each take some of these for their own. */
const odd = `it's $HOME "\\" \`é\` %2F`;
const vhost = `vh ${odd}`;
const user = `-u ${odd}`;

/** Every tool can do these. */
const alwaysCopied: readonly BrokerChange['kind'][] = [
  'put-user',
  'delete-user',
  'set-permission',
  'clear-permission',
  'put-vhost',
  'delete-vhost',
  'set-vhost-limit',
  'put-policy',
  'delete-policy',
];

function changesOf(major: number): { made: BrokerChange[]; undone: BrokerChange[] } {
  const nothing = { description: '', tags: [], defaultQueueType: null, tracing: null };
  const policy = {
    kind: 'put-policy',
    vhost,
    name: odd,
    pattern: `^(a|b)\\.${odd}`,
    applyTo: 'queues',
    priority: 7,
    definition: { 'max-length': 5, 'message-ttl': 60_000 },
  } as const;
  const both = [false, true] as const;
  return {
    made: [
      { kind: 'put-vhost', name: vhost, existing: false, ...nothing },
      { kind: 'set-permission', vhost, user: 'admin', configure: '.*', write: '.*', read: '.*' },
      {
        kind: 'put-user',
        name: user,
        tags: ['management', 'odd-tag'],
        secret: { kind: 'password', password },
        existing: false,
        keepsSecret: false,
      },
      { kind: 'set-permission', vhost, user, configure: `^${odd}`, write: '', read: '.*' },
      { kind: 'set-topic-permission', vhost, user, exchange: 'amq.topic', write: odd, read: '^a' },
      { kind: 'set-vhost-limit', vhost, limit: 'max-queues', value: 12 },
      { kind: 'set-user-limit', user, limit: 'max-channels', value: 3 },
      ...both.map((operator): BrokerChange => ({ ...policy, operator })),
      {
        kind: 'declare-exchange',
        vhost,
        name: odd,
        type: 'topic',
        durable: true,
        autoDelete: false,
        internal: false,
        arguments: { 'alternate-exchange': odd },
      },
      {
        kind: 'declare-queue',
        vhost,
        name: odd,
        durable: true,
        autoDelete: false,
        arguments: major < 4 ? { 'x-max-length': 5 } : { 'x-queue-type': 'quorum', 'x-max-length': 5 },
      },
      {
        kind: 'bind',
        vhost,
        source: odd,
        destination: odd,
        destinationType: 'queue',
        routingKey: `#.${odd}`,
        arguments: {},
      },
    ],
    undone: [
      ...both.map((operator): BrokerChange => ({ kind: 'delete-policy', operator, vhost, name: odd })),
      { kind: 'clear-topic-permission', vhost, user, exchange: 'amq.topic' },
      { kind: 'clear-permission', vhost, user },
      { kind: 'clear-user-limit', user, limit: 'max-channels' },
      { kind: 'delete-user', name: user },
      { kind: 'delete-vhost', name: vhost },
    ],
  };
}

/** All that the changes touch, as the broker tells it, without what differs at each writing. */
async function stateOf(url: string): Promise<Record<string, unknown>> {
  const of = encodeURIComponent(vhost);
  const paths = ['vhosts', 'users', 'permissions', 'topic-permissions', 'vhost-limits', 'user-limits']
    .concat(['policies', 'operator-policies'])
    .concat([`exchanges/${of}`, `queues/${of}`, `bindings/${of}`]);
  const state: Record<string, unknown> = {};
  for (const path of paths) {
    const answer = await fetch(`${url}/api/${path}`, { headers: { authorization: basic } });
    state[path] = answer.status === 404 ? null : told(await answer.json());
  }
  return state;
}

function told(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  // rabbitmqctl of 3.10 writes a virtual host's missing tags as an empty text.
  const rows = answer
    .map((row: unknown) => JSON.stringify(row, keptKeys).replace('"tags":""', '"tags":[]'))
    .sort();
  return rows.map((row): unknown => JSON.parse(row));
}

const keptKeys = [
  ...['name', 'vhost', 'user', 'tags', 'description', 'default_queue_type', 'configure', 'write', 'read'],
  ...['exchange', 'value', 'max-queues', 'max-channels', 'pattern', 'apply-to', 'priority', 'definition'],
  ...['max-length', 'message-ttl', 'type', 'durable', 'auto_delete', 'internal', 'arguments', 'source'],
  ...['alternate-exchange', 'x-max-length', 'x-queue-type', 'destination', 'destination_type', 'routing_key'],
];

/** Asks nobody for a password: it is given where the command leaves it out. */
function curlWithPassword(): string {
  const folder = temporaryFolder();
  const file = join(folder, 'curl');
  const account = `admin:${accounts.admin.password}`;
  writeFileSync(file, `#!/bin/sh\nshift 2\nexec /usr/bin/curl -sS --fail-with-body -u ${account} "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}
