import { nightOnProdEu1 } from './nightOnProdEu1.ts';

/** Names that a broker accepts or that people try; text everywhere, markup nowhere. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a\'b"c`d',
  'slash/in/name',
  '%2F%zz',
  '..',
  ' lead and trail ',
  '队列-訂單',
  '\u202ertl',
  'tab\there',
  'new\nline',
  'x'.repeat(255),
  '{"json":1}',
  '${7*7}{{7*7}}',
  '__proto__',
  'constructor',
  '\u0000nul',
];

/**
 * The live answers of the night with `name` in the place of every text of a broker: cluster, nodes, plugins,
 * listeners, contexts, links, files, applications, facts of findings. A number at its end tells them apart.
 */
export function hostileNight(now: number, name: string) {
  const night = nightOnProdEu1(now);
  return {
    health: replaced(night.health, name),
    overview: replaced(night.overview, name),
    nodes: replaced(night.nodes, name),
    node: replaced(night.node('rabbit@mq2'), name),
  };
}

/** Words that Warren itself says, which no broker chooses. */
const own = new Set([
  'kind',
  'severity',
  'state',
  'code',
  'key',
  'observedAt',
  'answeredAt',
  'lastSeenAt',
  'causedBy',
  'notJudged',
  'tab',
  'strategy',
]);

function replaced<Value>(value: Value, name: string): Value {
  let count = 0;
  return walk(value, () => `${name}${count++}`) as Value;
}

function walk(value: unknown, name: () => string): unknown {
  if (typeof value === 'string') return name();
  if (Array.isArray(value)) return value.map((element) => walk(element, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [
      field,
      own.has(field) && (typeof held === 'string' || held === null) ? held : walk(held, name),
    ]),
  );
}
