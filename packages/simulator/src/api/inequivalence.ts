import type { Reply } from './exchange.ts';
import type { Fields } from './jsonFields.ts';

interface Declared {
  readonly name: string;
  readonly type: string;
  readonly durable: boolean;
  readonly autoDelete: boolean;
  readonly internal?: boolean;
  readonly arguments: Fields;
}

/** How a declaration is refused that differs from what is there; null when it does not. */
export function inequivalence(
  what: 'queue' | 'exchange',
  vhost: string,
  received: Declared,
  current: Declared,
): Reply | null {
  const where = `for ${what} '${current.name}' in vhost '${vhost}'`;
  const refuse = (key: string, difference: string): Reply => ({
    badRequest: `inequivalent arg '${key}' ${where}: ${difference}`,
  });
  const properties: [string, unknown, unknown][] = [
    ...(what === 'exchange'
      ? [['type', received.type, current.type] satisfies [string, unknown, unknown]]
      : []),
    ['durable', received.durable, current.durable],
    ['auto_delete', received.autoDelete, current.autoDelete],
    ['internal', received.internal, current.internal],
  ];
  for (const [key, wanted, there] of properties) {
    if (wanted !== there) return refuse(key, `received '${wanted}' but current is '${there}'`);
  }
  const keys = new Set([...Object.keys(received.arguments), ...Object.keys(current.arguments)]);
  for (const key of [...keys].toSorted()) {
    if (key === 'x-queue-type' && received.type === current.type) continue;
    const [wanted, there] = [argumentText(received.arguments[key]), argumentText(current.arguments[key])];
    if (wanted !== there) return refuse(key, `received ${wanted} but current is ${there}`);
  }
  return null;
}

function argumentText(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const type = typeof value === 'string' ? 'longstr' : typeof value === 'boolean' ? 'bool' : 'long';
  return `the value '${text}' of type '${type}'`;
}
