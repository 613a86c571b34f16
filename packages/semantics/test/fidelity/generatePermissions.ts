import { type AccessOperation, accessOperations, type PermissionQuestion } from '../../src/index.ts';
import { generatePatterns } from '../patterns/generatePatterns.ts';
import { exchanges, freeNames, queues, vhost } from './permissionWorld.ts';
import type { Choices } from './seededChoices.ts';

/** A user with what it may do. */
export interface GeneratedUser {
  name: string;
  tags: string[];
  /** Null: no row in the virtual host. */
  permissions: { configure: string; write: string; read: string } | null;
  topics: { exchange: string; write: string; read: string }[];
}

export function generateUser(choices: Choices): GeneratedUser {
  const expression = () => generateExpression(choices);
  return {
    name: choices.pick(['u+1', 'U', 'ünï', 'u|.*', "o'p", 'orders']),
    tags: choices.pick([[], [], ['impersonator'], ['management'], ['administrator', 'impersonator']]),
    permissions: choices.chance(0.95)
      ? { configure: expression(), write: expression(), read: expression() }
      : null,
    topics: ['orders.t', 'é', 'amq.topic', 'logs', 'nowhere']
      .filter(() => choices.chance(0.4))
      .map((exchange) => ({ exchange, write: choices.pick(topics), read: choices.pick(topics) })),
  };
}

function generateExpression(choices: Choices): string {
  if (choices.chance(0.45)) return '.*';
  if (choices.chance(0.1)) return generatePatterns(choices.number, 1)[0]?.pattern ?? '';
  return choices.pick([
    '',
    '^$',
    'orders',
    '^orders\\.',
    '^amq\\.',
    '^amq\\.gen-',
    '^amq\\.default$',
    '^(logs|a|b|new)$',
    '^[^.]*$',
    '^\\w+$',
    '(?i)^ORDERS|É',
    '^(with|x|dlx)',
    'é',
    '\\$$',
    '^line',
  ]);
}

const topics = [
  '.*',
  '',
  '^$',
  '^({username}|all)$',
  '^{vhost}-{username}$',
  '^[a-z.]*$',
  '\\.new$',
  '[{username}]+$',
  '^{username}\\.',
  '#',
  '{client_id}',
] as const;

/** A question in the virtual host of `permissionWorld`; most are about what is there. */
export function generateQuestion(choices: Choices, { name: user }: GeneratedUser): PermissionQuestion {
  const operation = choices.any(accessOperations.slice(1)) ?? 'basic.publish';
  return { user, vhost, operation, ...fieldsOf(choices, operation, user) };
}

function fieldsOf(
  choices: Choices,
  operation: AccessOperation,
  user: string,
): Omit<PermissionQuestion, 'user' | 'vhost' | 'operation'> {
  const routingKey = generateKey(choices, user);
  switch (operation) {
    case 'connection.open':
      return {};
    case 'exchange.declare':
      return {
        exchange: anExchange(choices, 0.5),
        passive: choices.chance(0.25),
        ...(choices.chance(0.3) && {
          type: choices.pick(['direct', 'fanout', 'topic', 'headers', 'x-none']),
        }),
        arguments: choices.chance(0.4) ? { 'alternate-exchange': otherExchange(choices) } : {},
      };
    case 'queue.declare':
      return {
        queue: choices.chance(0.2) ? '' : aQueue(choices, 0.5),
        passive: choices.chance(0.25),
        arguments: queueArguments(choices),
      };
    case 'exchange.delete':
      return { exchange: anExchange(choices, 0.2) };
    case 'queue.delete':
    case 'queue.purge':
    case 'basic.get':
    case 'basic.consume':
      return { queue: choices.chance(0.05) ? '' : aQueue(choices, 0.15) };
    case 'exchange.bind':
    case 'exchange.unbind':
      return { exchange: anExchange(choices, 0.1), destination: anExchange(choices, 0.1), routingKey };
    case 'queue.bind':
    case 'queue.unbind':
      return { exchange: anExchange(choices, 0.1), queue: aQueue(choices, 0.1), routingKey };
    case 'basic.publish':
      return {
        exchange: anExchange(choices, 0.1),
        routingKey,
        headers: copies(choices, user),
        ...(choices.chance(0.2) && { userId: choices.pick([user, user, 'another']) }),
      };
  }
}

function generateKey(choices: Choices, user: string): string {
  return choices.pick([
    '',
    'a.b.c',
    'orders.new',
    'all',
    user,
    `${user}.x`,
    `${vhost}-${user}`,
    'é',
    '#',
    'bound',
  ]);
}

function copies(choices: Choices, user: string): Record<string, unknown> {
  if (choices.chance(0.6)) return {};
  const list = () => [
    generateKey(choices, user),
    ...(choices.chance(0.3) ? [generateKey(choices, user)] : []),
  ];
  return choices.pick<Record<string, unknown>>([
    { CC: list() },
    { BCC: list() },
    { CC: list(), BCC: list() },
    { CC: 'no list' },
    { BCC: true },
  ]);
}

function queueArguments(choices: Choices): Record<string, unknown> {
  return {
    ...(choices.chance(0.3) && {
      'x-dead-letter-exchange': choices.chance(0.1) ? 5 : otherExchange(choices),
    }),
    ...(choices.chance(0.3) && { 'x-queue-type': choices.pick(['classic', 'quorum', 'stream', 'none']) }),
    ...(choices.chance(0.1) && { 'x-max-length': choices.pick([7, -1]) }),
  };
}

function otherExchange(choices: Choices): string {
  return choices.pick(['orders.t', 'x.direct', 'dlx-target', 'withae-target', 'logs', 'b']);
}

function anExchange(choices: Choices, free: number): string {
  if (choices.chance(free)) return choices.pick(freeNames);
  return choices.chance(0.1) ? '' : (choices.any(exchanges)?.name ?? '');
}

function aQueue(choices: Choices, free: number): string {
  if (choices.chance(free)) return choices.pick(freeNames);
  return choices.any(queues)?.name ?? '';
}
