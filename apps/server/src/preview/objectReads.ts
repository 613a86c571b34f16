import type { ExplainPermission } from '@warren/console-api';
import {
  bindingsBetweenPath,
  exchangePath,
  exchangesPath,
  queuePath,
  queuesPath,
  readVhostLimits,
  vhostLimitsPath,
  withColumns,
} from '@warren/management-api';
import type { ReadPart } from './brokerParts.ts';
import { type PartRead, readPart } from './readParts.ts';
import { jsonOf } from './worker/jsonOf.ts';

/** What an operation speaks of, without the user. */
export type AskedOperation = Omit<ExplainPermission, 'user'>;

/** The queues, exchanges, limits and bindings that the answer to an operation depends on. */
export interface ObjectReads {
  queues: readonly PartRead[];
  exchanges: readonly PartRead[];
  limits: PartRead;
  bindings: PartRead | null;
}

export async function readObjects(part: ReadPart, asked: AskedOperation): Promise<ObjectReads> {
  const { vhost, operation, queue, exchange, destination } = asked;
  const limits = await readPart(
    part,
    'vhost-limits',
    operation === 'queue.declare' ? vhostLimitsPath(vhost) : null,
  );
  const countsQueues = limits.bytes !== null && limitsQueues(limits.bytes);
  const queuePaths = countsQueues
    ? [queuesPath(vhost)]
    : namesMeant(queue).map((name) => (hasPath(name) ? queuePath(vhost, name) : queuesPath(vhost)));
  const exchangePaths = [exchange, destination]
    .flatMap(namesMeant)
    .map((name) => (hasPath(name) ? exchangePath(vhost, name) : exchangesPath(vhost)));
  const [queues, exchanges, bindings] = await Promise.all([
    Promise.all(
      [...new Set(queuePaths)].map((path) => readPart(part, 'queues', withColumns(path, queueColumns))),
    ),
    Promise.all(
      [...new Set(exchangePaths)].map((path) =>
        readPart(part, 'exchanges', withColumns(path, exchangeColumns)),
      ),
    ),
    operation === 'queue.unbind' ? readPart(part, 'bindings', bindingsMeant(asked)) : null,
  ]);
  return { queues, exchanges, limits, bindings };
}

/** Names lose line breaks in some operations and not in others; the default exchange needs no reading. */
function namesMeant(name: string | undefined): string[] {
  return [...new Set([name ?? '', (name ?? '').replace(/[\r\n]/g, '')])].filter((each) => each !== '');
}

/** A name that cannot stand in a path is looked for in the list. */
function hasPath(name: string): boolean {
  return name !== '.' && name !== '..' && name.isWellFormed();
}

function bindingsMeant({ vhost, exchange = '', queue = '' }: AskedOperation): string | null {
  const source = exchange.replace(/[\r\n]/g, '');
  const destination = queue.replace(/[\r\n]/g, '');
  if (destination === '' || !hasPath(source) || !hasPath(destination)) return null;
  return bindingsBetweenPath({ vhost, source, destination, destinationType: 'queue' });
}

function limitsQueues(limits: ArrayBuffer): boolean {
  return readVhostLimits(jsonOf(limits)).some(({ maxQueues = -1 }) => maxQueues >= 0);
}

const queueColumns = ['name', 'type', 'durable', 'auto_delete', 'exclusive', 'arguments'];
const exchangeColumns = ['name', 'type', 'durable', 'auto_delete', 'internal', 'arguments'];
