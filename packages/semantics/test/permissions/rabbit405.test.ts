import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import {
  type AccessExchange,
  type AccessOperation,
  type AccessQueue,
  type AccessWorld,
  explainPermission,
  type PermissionExplanation,
  type PermissionQuestion,
} from '../../src/index.ts';

/** Kept answers of RabbitMQ 4.0.5 to what users with different permissions asked over AMQP. */
interface Answers {
  version: string;
  erlang: string;
  worlds: World[];
}

interface World {
  vhost: string;
  exchanges: [string, string][];
  queues: string[];
  sets: UserSet[];
}

/** One user with its permissions, and what became of its operations. */
interface UserSet {
  user: string;
  tags: string;
  permission: { configure: string; write: string; read: string } | null;
  topic: { exchange: string; write: string; read: string; put: unknown[] }[];
  ops: Operation[];
  connect: Answer;
}

interface Operation {
  op: AccessOperation;
  exchange?: string;
  queue?: string;
  source?: string;
  destination?: string;
  key?: string;
  type?: string;
  passive?: number;
  alternate?: string;
  dlx?: string | number;
  qtype?: string;
  cc?: string[];
  bcc?: string[];
  user_id?: string;
  result: Answer;
}

/** "ok", with the name for a queue declared; or what was closed, the code and the reply text. */
type Answer = 'ok' | ['ok', string] | ['channel' | 'connection', number, string];

/** Thousands of cases take their time on a machine that has other work. */
vi.setConfig({ testTimeout: 60_000 });

describe('four thousand operations on RabbitMQ 4.0.5', () => {
  const answers: Answers = JSON.parse(
    gunzipSync(readFileSync(new URL('./rabbit405Answers.json.gz', import.meta.url))).toString(),
  );
  const judged = answers.worlds.flatMap((world) => world.sets.flatMap((set) => judge(world, set)));

  it('are answered as is foretold, word for word', () => {
    expect(judged.length).toBe(4010);
    expect(judged.filter(({ right }) => right === false)).toEqual([]);
  });

  it('are all but never left open', () => {
    expect(judged.filter(({ right }) => right === null).length).toBeLessThan(0.005 * judged.length);
  });

  function judge(world: World, set: UserSet) {
    const access = worldOf(world, set, answers);
    const asked = { user: set.user, vhost: world.vhost };
    const connect = { question: { ...asked, operation: 'connection.open' as const }, answer: set.connect };
    const operations = set.ops.map((operation) => ({
      question: { ...asked, ...questionOf(operation) },
      answer: operation.result,
    }));
    return [connect, ...operations].map(({ question, answer }) => {
      const told = explainPermission(access, question);
      return { question, answer, told, right: agrees(told, answer) };
    });
  }
});

function worldOf(
  { vhost, exchanges, queues }: World,
  set: UserSet,
  { version, erlang }: Answers,
): AccessWorld {
  const { user, tags, permission, topic } = set;
  const accepted = topic.filter(({ put }) => Number(put[0]) < 300);
  return {
    broker: { version, erlangVersion: erlang },
    users: [{ name: user, tags: tags.split(',') }],
    vhosts: [{ name: vhost }],
    permissions: permission ? [{ user, vhost, ...permission }] : [],
    topicPermissions: accepted.map(({ exchange, write, read }) => ({ user, vhost, exchange, write, read })),
    exchanges: [...everyVhosts, ...exchanges].map(([name, type]) => anExchange(vhost, name, type)),
    queues: queues.map((name) => aQueue(vhost, name)),
    bindings: [],
  };
}

const everyVhosts: [string, string][] = [
  ['amq.direct', 'direct'],
  ['amq.fanout', 'fanout'],
  ['amq.headers', 'headers'],
  ['amq.match', 'headers'],
  ['amq.rabbitmq.trace', 'topic'],
  ['amq.topic', 'topic'],
];

function anExchange(vhost: string, name: string, type: string): AccessExchange {
  const alternate = name === 'withae' ? { 'alternate-exchange': 'withae-target' } : {};
  const internal = name === 'inner' || name === 'amq.rabbitmq.trace';
  return { vhost, name, type, durable: true, autoDelete: false, internal, arguments: alternate };
}

function aQueue(vhost: string, name: string): AccessQueue {
  const exclusive = name === 'excl.q';
  const deadLetters = name === 'withdlx' ? { 'x-dead-letter-exchange': 'dlx-target' } : {};
  return {
    vhost,
    name,
    type: 'classic',
    durable: !exclusive,
    autoDelete: false,
    exclusive,
    arguments: deadLetters,
  };
}

function questionOf(operation: Operation): Omit<PermissionQuestion, 'user' | 'vhost'> {
  const { op, exchange, source, queue, destination, key, type, passive, user_id: userId } = operation;
  const args = {
    ...(operation.alternate !== undefined && { 'alternate-exchange': operation.alternate }),
    ...(operation.dlx !== undefined && { 'x-dead-letter-exchange': operation.dlx }),
    ...(operation.qtype !== undefined && { 'x-queue-type': operation.qtype }),
  };
  return {
    operation: op,
    arguments: args,
    headers: { ...(operation.cc && { CC: operation.cc }), ...(operation.bcc && { BCC: operation.bcc }) },
    passive: passive === 1,
    ...(source !== undefined || exchange !== undefined ? { exchange: source ?? exchange ?? '' } : {}),
    ...(queue !== undefined && { queue }),
    ...(destination !== undefined && { destination }),
    ...(key !== undefined && { routingKey: key }),
    ...(type !== undefined && { type }),
    ...(userId !== undefined && { userId }),
  };
}

/** Null: left open. */
function agrees({ allowed, code, text }: PermissionExplanation, answer: Answer): boolean | null {
  if (allowed === null) return null;
  if (answer === 'ok' || answer[0] === 'ok') return allowed;
  const [, brokersCode, brokersText] = answer;
  const plainText = brokersText.replace(/amq\.gen-[\w-]{22}/, 'amq.gen-…');
  return !allowed && code === brokersCode && text === plainText;
}
