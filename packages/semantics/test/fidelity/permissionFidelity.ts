import {
  permissionBody,
  permissionPath,
  topicPermissionBody,
  topicPermissionPath,
  userBody,
  userPath,
  vhostPath,
} from '@warren/management-api';
import { type AmqpAnswer, type AmqpClient, amqpClient, nodeNamed, type OpenCluster } from '@warren/testbed';
import {
  type AccessWorld,
  explainPermission,
  type PermissionExplanation,
  type PermissionQuestion,
  type PolicyBroker,
} from '../../src/index.ts';
import { brokerOf, changeBroker, prepareBroker } from './askBroker.ts';
import { type GeneratedUser, generateQuestion, generateUser } from './generatePermissions.ts';
import { bindings, exchanges, freeNames, queues, vhost } from './permissionWorld.ts';
import { type Choices, seededChoices } from './seededChoices.ts';
import { tryOperation } from './tryOperation.ts';

/** What was foretold and what the broker did. */
export interface PermissionFidelity {
  cases: number;
  allowed: number;
  undecided: number;
  /** Yes for no, or another code or text. */
  wrong: readonly unknown[];
}

/**
 * Lets generated users try generated operations over AMQP on a real broker, and compares with what is foretold: yes or
 * no, and the code and text of a refusal. What an operation changes is put right again before the next.
 */
export async function permissionFidelity(
  cluster: OpenCluster,
  seed: number,
  cases: number,
): Promise<PermissionFidelity> {
  const choices = seededChoices(seed);
  const broker = await brokerOf(cluster);
  const owner = await declareWorld(cluster);
  const total = { cases: 0, allowed: 0, undecided: 0, wrong: [] as unknown[] };
  try {
    while (total.cases < cases) {
      for (const judged of await tryUser(cluster, choices, owner, broker)) {
        total.cases += 1;
        if (judged.answer.closed === null) total.allowed += 1;
        if (judged.right === null) total.undecided += 1;
        if (judged.right === false) total.wrong.push(judged);
      }
    }
  } finally {
    await owner.close();
    await prepareBroker(cluster, 'DELETE', vhostPath(vhost));
  }
  return total;
}

const operationsPerUser = 20;

async function tryUser(cluster: OpenCluster, choices: Choices, owner: AmqpClient, broker: PolicyBroker) {
  const user = await declareUser(cluster, generateUser(choices));
  const world = worldOf(user, broker);
  const client = amqpClient(nodeNamed(cluster), { user: user.name, password: 'pw', vhost });
  const opened: PermissionQuestion = { user: user.name, vhost, operation: 'connection.open' };
  const further = Array.from({ length: user.permissions ? operationsPerUser : 0 }, () =>
    generateQuestion(choices, user),
  );
  const judged = [];
  for (const question of [opened, ...further]) {
    const answer = await tryOperation(client, question);
    const told = explainPermission(world, question);
    judged.push({ question, user, answer, told, right: agrees(told, answer) });
    if (answer.closed === null) await restore(cluster, owner, user, question, answer.result);
  }
  await client.close();
  await prepareBroker(cluster, 'DELETE', userPath(user.name));
  return judged;
}

/** A user as the broker took it: expressions that it refuses are left out. */
async function declareUser(cluster: OpenCluster, user: GeneratedUser): Promise<GeneratedUser> {
  const { name, tags, permissions } = user;
  await prepareBroker(cluster, 'PUT', userPath(name), userBody(tags, { kind: 'password', password: 'pw' }));
  const everything = { configure: '.*', write: '.*', read: '.*' };
  const path = permissionPath(vhost, name);
  const refusal = permissions && (await changeBroker(cluster, 'PUT', path, permissionBody(permissions)));
  if (refusal !== null) await prepareBroker(cluster, 'PUT', path, permissionBody(everything));
  const topics = [];
  for (const topic of user.topics) {
    const topicPath = topicPermissionPath(vhost, name);
    // Without a row of the three permissions, or without the exchange, some versions refuse it.
    if ((await changeBroker(cluster, 'PUT', topicPath, topicPermissionBody(topic))) === null)
      topics.push(topic);
  }
  return { ...user, permissions: refusal === null ? permissions : everything, topics };
}

/** @returns the connection that the exclusive queue belongs to */
async function declareWorld(cluster: OpenCluster): Promise<AmqpClient> {
  await prepareBroker(cluster, 'PUT', vhostPath(vhost), {});
  const everything = permissionBody({ configure: '.*', write: '.*', read: '.*' });
  await prepareBroker(cluster, 'PUT', permissionPath(vhost, 'admin'), everything);
  const owner = amqpClient(nodeNamed(cluster), { user: 'admin', password: 'admin-pw', vhost });
  await declareObjects(owner);
  return owner;
}

async function declareObjects(owner: AmqpClient): Promise<void> {
  const answer = await owner.ask((channel) =>
    Promise.all([
      ...exchanges
        .filter(({ name }) => !name.startsWith('amq.'))
        .map(({ name, type, arguments: args, internal }) =>
          channel.assertExchange(name, type, { internal, arguments: args }),
        ),
      ...queues.map(({ name, durable, exclusive, arguments: args }) =>
        channel.assertQueue(name, { durable, exclusive, arguments: args }),
      ),
      ...bindings.map(({ destination, source, routingKey }) =>
        channel.bindQueue(destination, source, routingKey),
      ),
    ]),
  );
  if (answer.closed !== null) throw new Error(`${answer.text}`);
}

/** Puts right what an allowed operation changed. */
async function restore(
  cluster: OpenCluster,
  owner: AmqpClient,
  user: GeneratedUser,
  question: PermissionQuestion,
  declared: string,
): Promise<void> {
  const { operation, exchange = '', queue = '', destination = '', routingKey = '' } = question;
  const answer = await owner.ask(async (channel) => {
    if (operation === 'queue.declare' && isFree(declared, queues)) await channel.deleteQueue(declared);
    if (operation === 'exchange.declare') {
      const made = freeNames.filter((name) => !name.startsWith('amq.'));
      await Promise.all(made.map((name) => channel.deleteExchange(name)));
    }
    if (operation === 'queue.bind') await channel.unbindQueue(queue, exchange, routingKey);
    if (operation === 'exchange.bind') await channel.unbindExchange(destination, exchange, routingKey);
  });
  if (answer.closed !== null) throw new Error(`${answer.text}`);
  if (!operation.endsWith('.delete')) return;
  await declareObjects(owner);
  // With an exchange some versions delete its topic permissions.
  for (const topic of user.topics.filter((each) => each.exchange === exchange)) {
    await prepareBroker(cluster, 'PUT', topicPermissionPath(vhost, user.name), topicPermissionBody(topic));
  }
}

function isFree(name: string, present: readonly { name: string }[]): boolean {
  return !present.some((each) => each.name === name);
}

function worldOf({ name, tags, permissions, topics }: GeneratedUser, broker: PolicyBroker): AccessWorld {
  return {
    broker,
    users: [{ name, tags }],
    vhosts: [{ name: vhost }],
    permissions: permissions ? [{ user: name, vhost, ...permissions }] : [],
    topicPermissions: topics.map((topic) => ({ user: name, vhost, ...topic })),
    exchanges,
    queues,
    bindings,
  };
}

/** Null: left open. A name that the broker made up is in no prediction, and of a refused opening no words are known. */
function agrees({ allowed, code, text }: PermissionExplanation, answer: AmqpAnswer<string>): boolean | null {
  if (allowed === null) return null;
  if (answer.closed === null) return allowed;
  const sameWords =
    answer.text === null ||
    (code === answer.code && text === answer.text.replace(/amq\.gen-[\w-]{22}/, 'amq.gen-…'));
  return !allowed && sameWords;
}
