import type { UserLimit, VhostLimit } from '../limits.ts';
import type { BrokerChange } from './brokerChange.ts';
import { passwordVariable, type ShellVariable, shellLine } from './shellLine.ts';

type Word = string | ShellVariable;

/**
 * A change as calls of `rabbitmqctl`, one a line; null where that version's rabbitmqctl cannot do it (3.10.8 and
 * 4.3.6 were asked for their help).
 */
export function rabbitmqctlCommands(change: BrokerChange, major: number): string | null {
  const lines = commandsOf(change, major)?.map((words) => shellLine('rabbitmqctl', words));
  return lines?.every((line) => line !== null) ? lines.join('\n') : null;
}

function commandsOf(change: BrokerChange, major: number): Word[][] | null {
  switch (change.kind) {
    case 'put-user':
      return putUser(change, major);
    case 'delete-user':
      return [call('delete_user', [change.name])];
    case 'set-user-limit':
      return [call('set_user_limits', [change.user, limits(change.limit, change.value)])];
    case 'clear-user-limit':
      return [call('clear_user_limits', [change.user, change.limit])];
    case 'set-permission':
      return [
        call('set_permissions', [change.user, change.configure, change.write, change.read], change.vhost),
      ];
    case 'clear-permission':
      return [call('clear_permissions', [change.user], change.vhost)];
    case 'set-topic-permission':
      return [
        call(
          'set_topic_permissions',
          [change.user, change.exchange, change.write, change.read],
          change.vhost,
        ),
      ];
    case 'clear-topic-permission':
      return [call('clear_topic_permissions', [change.user, change.exchange], change.vhost)];
    case 'put-vhost':
      return putVhost(change, major);
    case 'delete-vhost':
      return [call('delete_vhost', [change.name])];
    case 'protect-vhost':
      return [
        call(change.on ? 'enable_vhost_deletion_protection' : 'disable_vhost_deletion_protection', [
          change.name,
        ]),
      ];
    case 'start-vhost':
      return [['-n', change.node, ...call('restart_vhost', [], change.name)]];
    case 'set-vhost-limit':
      return [call('set_vhost_limits', [limits(change.limit, change.value)], change.vhost)];
    case 'clear-vhost-limit':
      // It knows no way to take one limit away; a negative one limits nothing.
      return [call('set_vhost_limits', [limits(change.limit, -1)], change.vhost)];
    case 'put-policy':
      return [putPolicy(change)];
    case 'delete-policy':
      return [call(change.operator ? 'clear_operator_policy' : 'clear_policy', [change.name], change.vhost)];
    case 'declare-exchange':
    case 'declare-queue':
    case 'bind':
      return null;
    case 'set-cluster-name':
      return [call('set_cluster_name', [change.name])];
  }
}

/** Options stand before `--`, behind which a word that begins with a dash is a word. */
function call(command: string, words: readonly Word[], vhost?: string): Word[] {
  const options = vhost === undefined ? [] : [`--vhost=${vhost}`];
  const dashed = words.some((word) => typeof word === 'string' && word.startsWith('-'));
  return [command, ...options, ...(dashed ? ['--'] : []), ...words];
}

function putUser(change: BrokerChange & { kind: 'put-user' }, major: number): Word[][] | null {
  const { name, tags, secret, existing } = change;
  const setTags = call('set_user_tags', [name, ...tags]);
  if (change.keepsSecret) return [setTags];
  const variable = { variable: passwordVariable };
  switch (secret.kind) {
    case 'password':
      return [call(existing ? 'change_password' : 'add_user', [name, variable]), setTags];
    case 'none':
      return [existing ? call('clear_password', [name]) : call('add_user', [name, '']), setTags];
    case 'hash':
      if (existing || major < 4) return null;
      return [['add_user', '--pre-hashed-password', '--', name, secret.passwordHash], setTags];
  }
}

function putVhost(change: BrokerChange & { kind: 'put-vhost' }, major: number): Word[][] | null {
  const { name, existing, description, tags, defaultQueueType, tracing } = change;
  const traits = [
    `--description=${description}`,
    `--tags=${tags.join(',')}`,
    ...(defaultQueueType === null ? [] : [`--default-queue-type=${defaultQueueType}`]),
  ];
  const trace = tracing === null || (!existing && !tracing) ? [] : [traceCall(name, tracing)];
  if (!existing) return [['add_vhost', ...traits, ...separated(name)], ...trace];
  return major < 4 ? null : [['update_vhost_metadata', ...traits, ...separated(name)], ...trace];
}

function traceCall(vhost: string, on: boolean): Word[] {
  return call(on ? 'trace_on' : 'trace_off', [], vhost);
}

function separated(name: string): string[] {
  return name.startsWith('-') ? ['--', name] : [name];
}

function putPolicy(change: BrokerChange & { kind: 'put-policy' }): Word[] {
  const { operator, vhost, name, pattern, applyTo, priority, definition } = change;
  const options = [`--vhost=${vhost}`, `--priority=${JSON.stringify(priority)}`, `--apply-to=${applyTo}`];
  const dashed = name.startsWith('-') || pattern.startsWith('-') ? ['--'] : [];
  const words = [name, pattern, JSON.stringify(definition)];
  return [operator ? 'set_operator_policy' : 'set_policy', ...options, ...dashed, ...words];
}

function limits(name: VhostLimit | UserLimit, value: number): string {
  return JSON.stringify({ [name]: value });
}
