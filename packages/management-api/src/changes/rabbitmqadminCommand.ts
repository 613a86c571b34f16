import type { BrokerChange } from './brokerChange.ts';
import type { CommandContext } from './commands.ts';
import { passwordVariable, type ShellVariable, shellLine } from './shellLine.ts';

type Word = string | ShellVariable;

/** A change as a call of rabbitmqadmin 1, which 3.x brings; null where it cannot do it (its help, 3.10.8). */
export function rabbitmqadmin1(change: BrokerChange, { base, user }: CommandContext): string | null {
  const words = call1(change);
  if (words === null) return null;
  const { hostname, port, protocol, pathname } = new URL(base);
  const tls = protocol === 'https:';
  const at = [
    `--host=${hostname}`,
    `--port=${port || (tls ? '443' : '80')}`,
    ...(tls ? ['--ssl'] : []),
    ...(pathname === '/' ? [] : [`--path-prefix=${pathname.replace(/\/$/, '')}`]),
  ];
  return shellLine('rabbitmqadmin', [...at, ...login(user), ...words]);
}

/** The same for rabbitmqadmin 2, which 4.x brings (its help, 2.29.0). */
export function rabbitmqadmin2(change: BrokerChange, { base, user }: CommandContext): string | null {
  const words = call2(change);
  if (words === null) return null;
  const at = new URL('api', base).href;
  return shellLine('rabbitmqadmin', [`--base-uri=${at}`, ...login(user), ...words]);
}

/** It does not ask for a password. */
function login(user: string): Word[] {
  return [`--username=${user}`, '--password', { variable: '$PASSWORD' }];
}

/** Arguments are `field=text`; whatever follows the first equals sign is the text. */
function call1(change: BrokerChange): Word[] | null {
  switch (change.kind) {
    case 'put-user':
      return putUser1(change);
    case 'delete-user':
      return ['delete', 'user', `name=${change.name}`];
    case 'set-permission': {
      const { vhost, user, configure, write, read } = change;
      return [
        'declare',
        'permission',
        `vhost=${vhost}`,
        `user=${user}`,
        `configure=${configure}`,
        `write=${write}`,
        `read=${read}`,
      ];
    }
    case 'clear-permission':
      return ['delete', 'permission', `vhost=${change.vhost}`, `user=${change.user}`];
    case 'put-vhost':
      return putVhost1(change);
    case 'delete-vhost':
      return ['delete', 'vhost', `name=${change.name}`];
    case 'set-vhost-limit':
      return [
        'declare',
        'vhost_limit',
        `vhost=${change.vhost}`,
        `name=${change.limit}`,
        `value=${change.value}`,
      ];
    case 'clear-vhost-limit':
      return ['delete', 'vhost_limit', `vhost=${change.vhost}`, `name=${change.limit}`];
    case 'put-policy': {
      const { operator, vhost, name, pattern, applyTo, priority, definition } = change;
      return [
        `--vhost=${vhost}`,
        'declare',
        operator ? 'operator_policy' : 'policy',
        `name=${name}`,
        `pattern=${pattern}`,
        `definition=${JSON.stringify(definition)}`,
        `priority=${JSON.stringify(priority)}`,
        `apply-to=${applyTo}`,
      ];
    }
    case 'delete-policy': {
      const { operator, vhost, name } = change;
      return [`--vhost=${vhost}`, 'delete', operator ? 'operator_policy' : 'policy', `name=${name}`];
    }
    case 'declare-exchange': {
      const { vhost, name, type, durable, autoDelete, internal } = change;
      return [
        `--vhost=${vhost}`,
        'declare',
        'exchange',
        `name=${name}`,
        `type=${type}`,
        `durable=${durable}`,
        `auto_delete=${autoDelete}`,
        `internal=${internal}`,
        ...given('arguments=', change.arguments),
      ];
    }
    case 'declare-queue': {
      const { vhost, name, durable, autoDelete } = change;
      return [
        `--vhost=${vhost}`,
        'declare',
        'queue',
        `name=${name}`,
        `durable=${durable}`,
        `auto_delete=${autoDelete}`,
        ...given('arguments=', change.arguments),
      ];
    }
    case 'bind': {
      const { vhost, source, destination, destinationType, routingKey } = change;
      return [
        `--vhost=${vhost}`,
        'declare',
        'binding',
        `source=${source}`,
        `destination=${destination}`,
        `destination_type=${destinationType}`,
        `routing_key=${routingKey}`,
        ...given('arguments=', change.arguments),
      ];
    }
    default:
      return null;
  }
}

function putUser1({ name, tags, secret }: BrokerChange & { kind: 'put-user' }): Word[] | null {
  const start = ['declare', 'user', `name=${name}`, `tags=${tags.join(',')}`];
  if (tags.some((tag) => tag.includes(','))) return null;
  switch (secret.kind) {
    case 'password':
      return [...start, { variable: `password=${passwordVariable}` }];
    case 'hash':
      return [
        ...start,
        `password_hash=${secret.passwordHash}`,
        ...(secret.hashingAlgorithm === null ? [] : [`hashing_algorithm=${secret.hashingAlgorithm}`]),
      ];
    case 'none':
      return [...start, 'password_hash='];
  }
}

function putVhost1(change: BrokerChange & { kind: 'put-vhost' }): Word[] | null {
  const { name, description, tags, defaultQueueType, tracing } = change;
  if (description !== '' || tags.length > 0 || defaultQueueType !== null) return null;
  return ['declare', 'vhost', `name=${name}`, ...(tracing === null ? [] : [`tracing=${tracing}`])];
}

/** Every value is tied to its option, so that one that begins with a dash stays a value. */
function call2(change: BrokerChange): Word[] | null {
  switch (change.kind) {
    case 'put-user':
      return putUser2(change);
    case 'delete-user':
      return ['users', 'delete', `--name=${change.name}`];
    case 'set-user-limit':
      return [
        'user_limits',
        'declare',
        `--username=${change.user}`,
        `--name=${change.limit}`,
        `--value=${change.value}`,
      ];
    case 'clear-user-limit':
      return ['user_limits', 'delete', `--username=${change.user}`, `--name=${change.limit}`];
    case 'set-permission': {
      const { vhost, user, configure, write, read } = change;
      return [
        'permissions',
        'declare',
        `--vhost=${vhost}`,
        `--username=${user}`,
        `--configure=${configure}`,
        `--write=${write}`,
        `--read=${read}`,
      ];
    }
    case 'clear-permission':
      return ['permissions', 'delete', `--vhost=${change.vhost}`, `--username=${change.user}`];
    case 'put-vhost':
      return putVhost2(change);
    case 'delete-vhost':
      return ['vhosts', 'delete', `--name=${change.name}`];
    case 'protect-vhost': {
      const verb = change.on ? 'enable_deletion_protection' : 'disable_deletion_protection';
      return ['vhosts', verb, `--name=${change.name}`];
    }
    case 'set-vhost-limit':
      return [
        'vhost_limits',
        'declare',
        `--vhost=${change.vhost}`,
        `--name=${change.limit}`,
        `--value=${change.value}`,
      ];
    case 'clear-vhost-limit':
      return ['vhost_limits', 'delete', `--vhost=${change.vhost}`, `--name=${change.limit}`];
    case 'put-policy': {
      const { operator, vhost, name, pattern, applyTo, priority, definition } = change;
      return [
        operator ? 'operator_policies' : 'policies',
        'declare',
        `--vhost=${vhost}`,
        `--name=${name}`,
        `--pattern=${pattern}`,
        `--apply-to=${applyTo}`,
        `--priority=${JSON.stringify(priority)}`,
        `--definition=${JSON.stringify(definition)}`,
      ];
    }
    case 'delete-policy': {
      const { operator, vhost, name } = change;
      return [operator ? 'operator_policies' : 'policies', 'delete', `--vhost=${vhost}`, `--name=${name}`];
    }
    case 'declare-exchange':
      return declareExchange2(change);
    case 'declare-queue':
      return declareQueue2(change);
    case 'bind': {
      const { vhost, source, destination, destinationType, routingKey } = change;
      return [
        'bindings',
        'declare',
        `--vhost=${vhost}`,
        `--source=${source}`,
        `--destination-type=${destinationType}`,
        `--destination=${destination}`,
        `--routing-key=${routingKey}`,
        ...given('--arguments=', change.arguments),
      ];
    }
    default:
      return null;
  }
}

function putUser2({ name, tags, secret }: BrokerChange & { kind: 'put-user' }): Word[] | null {
  const start = ['users', 'declare', `--name=${name}`, `--tags=${tags.join(',')}`];
  if (tags.some((tag) => tag.includes(','))) return null;
  switch (secret.kind) {
    case 'password':
      return [...start, '--password', { variable: passwordVariable }];
    case 'hash':
      return [...start, `--password-hash=${secret.passwordHash}`];
    case 'none':
      return null;
  }
}

function putVhost2(change: BrokerChange & { kind: 'put-vhost' }): Word[] | null {
  const { name, existing, description, tags, defaultQueueType, tracing } = change;
  if (existing || tags.length > 0) return null;
  return [
    'vhosts',
    'declare',
    `--name=${name}`,
    ...(defaultQueueType === null ? [] : [`--default-queue-type=${defaultQueueType}`]),
    ...(description === '' ? [] : [`--description=${description}`]),
    ...(tracing === true ? ['--tracing'] : []),
  ];
}

/** It makes no internal exchange. */
function declareExchange2(change: BrokerChange & { kind: 'declare-exchange' }): Word[] | null {
  const { vhost, name, type, durable, autoDelete, internal } = change;
  if (internal) return null;
  return [
    'exchanges',
    'declare',
    `--vhost=${vhost}`,
    `--name=${name}`,
    `--type=${type}`,
    `--durable=${durable}`,
    `--auto-delete=${autoDelete}`,
    ...given('--arguments=', change.arguments),
  ];
}

/** It says the type beside the arguments, classic unless told otherwise. */
function declareQueue2(change: BrokerChange & { kind: 'declare-queue' }): Word[] | null {
  const { vhost, name, durable, autoDelete } = change;
  const { 'x-queue-type': type = 'classic', ...others } = change.arguments;
  return [
    'queues',
    'declare',
    `--vhost=${vhost}`,
    `--name=${name}`,
    `--type=${String(type)}`,
    `--durable=${durable}`,
    `--auto-delete=${autoDelete}`,
    ...given('--arguments=', others),
  ];
}

/** Arguments as JSON behind the word for them; nothing where there are none. */
function given(word: string, declared: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(declared).length === 0 ? [] : [`${word}${JSON.stringify(declared)}`];
}
