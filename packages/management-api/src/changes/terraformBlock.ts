import type { BrokerChange } from './brokerChange.ts';

/**
 * A change as blocks of the Terraform provider cyrilgdn/rabbitmq (its documented fields, 1.8); null for what the
 * provider has no resource for, and for removals, where the block goes away.
 */
export function terraformBlock(change: BrokerChange): string | null {
  switch (change.kind) {
    case 'put-user':
      return change.secret.kind === 'password' && !change.keepsSecret
        ? block('rabbitmq_user', change.name, [
            field('name', text(change.name)),
            field('password', 'var.new_password'),
            field('tags', `[${change.tags.map(text).join(', ')}]`),
          ])
        : null;
    case 'set-permission':
      return block('rabbitmq_permissions', `${change.user} ${change.vhost}`, [
        field('user', text(change.user)),
        field('vhost', text(change.vhost)),
        ...nested('permissions', [
          field('configure', text(change.configure)),
          field('write', text(change.write)),
          field('read', text(change.read)),
        ]),
      ]);
    case 'set-topic-permission':
      return block('rabbitmq_topic_permissions', `${change.user} ${change.vhost}`, [
        field('user', text(change.user)),
        field('vhost', text(change.vhost)),
        ...nested('permissions', [
          field('exchange', text(change.exchange)),
          field('write', text(change.write)),
          field('read', text(change.read)),
        ]),
      ]);
    case 'put-vhost':
      return vhostBlock(change);
    case 'put-policy': {
      const { operator, vhost, name, pattern, applyTo, priority, definition } = change;
      return block(operator ? 'rabbitmq_operator_policy' : 'rabbitmq_policy', `${name} ${vhost}`, [
        field('name', text(name)),
        field('vhost', text(vhost)),
        ...nested('policy', [
          field('pattern', text(pattern)),
          field('priority', JSON.stringify(priority)),
          field('apply_to', text(applyTo)),
          ...nested(
            'definition =',
            Object.entries(definition).map(([key, value]) => field(text(key), hcl(value))),
          ),
        ]),
      ]);
    }
    case 'declare-exchange':
      return exchangeBlock(change);
    case 'declare-queue': {
      const { vhost, name, durable, autoDelete } = change;
      return block('rabbitmq_queue', `${name} ${vhost}`, [
        field('name', text(name)),
        field('vhost', text(vhost)),
        ...nested('settings', [
          field('durable', String(durable)),
          field('auto_delete', String(autoDelete)),
          ...jsonField('arguments_json', change.arguments),
        ]),
      ]);
    }
    case 'bind': {
      const { vhost, source, destination, destinationType, routingKey } = change;
      return block('rabbitmq_binding', `${source} ${destination} ${vhost}`, [
        field('vhost', text(vhost)),
        field('source', text(source)),
        field('destination', text(destination)),
        field('destination_type', text(destinationType)),
        field('routing_key', text(routingKey)),
        ...jsonField('arguments_json', change.arguments),
      ]);
    }
    default:
      return null;
  }
}

/** The provider knows no internal exchange, and of arguments only texts. */
function exchangeBlock(change: BrokerChange & { kind: 'declare-exchange' }): string | null {
  const { vhost, name, type, durable, autoDelete, internal } = change;
  const declared = Object.entries(change.arguments);
  if (internal || declared.some(([, value]) => typeof value !== 'string')) return null;
  return block('rabbitmq_exchange', `${name} ${vhost}`, [
    field('name', text(name)),
    field('vhost', text(vhost)),
    ...nested('settings', [
      field('type', text(type)),
      field('durable', String(durable)),
      field('auto_delete', String(autoDelete)),
      ...(declared.length === 0
        ? []
        : nested(
            'arguments =',
            declared.map(([key, value]) => field(text(key), hcl(value))),
          )),
    ]),
  ]);
}

function vhostBlock(change: BrokerChange & { kind: 'put-vhost' }): string | null {
  const { name, description, tags, defaultQueueType, tracing } = change;
  if (tags.length > 0) return null;
  return block('rabbitmq_vhost', name, [
    field('name', text(name)),
    ...(description === '' ? [] : [field('description', text(description))]),
    ...(defaultQueueType === null ? [] : [field('default_queue_type', text(defaultQueueType))]),
    ...(tracing === null ? [] : [field('tracing', String(tracing))]),
  ]);
}

function block(type: string, name: string, lines: readonly string[]): string {
  return [`resource "${type}" "${identifier(name)}" {`, ...lines.map(indented), '}'].join('\n');
}

function nested(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map(indented), '}'];
}

function field(name: string, value: string): string {
  return `${name} = ${value}`;
}

/** Arguments as a text of JSON; no line where there are none. */
function jsonField(name: string, value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).length === 0 ? [] : [field(name, text(JSON.stringify(value)))];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A label that Terraform takes: letters, digits, dashes and underscores, no digit or dash first. */
function identifier(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(plain) ? plain.slice(0, 60) : `object_${plain}`.replace(/_$/, '').slice(0, 60);
}

/** Text as HCL writes it: `${` and `%{` would begin a template. */
function text(value: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
  return `"${escaped}"`;
}

function hcl(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(hcl).join(', ')}]`;
  return JSON.stringify(value);
}
