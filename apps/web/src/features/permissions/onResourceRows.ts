import { t } from '@lingui/core/macro';
import type { ExplainPermission } from '@warren/console-api';
import type { AccessOperation } from '@warren/semantics';
import type { PermissionQuestionSearch } from './explainSearch.ts';
import { nameOf } from './ResourceName.tsx';

/** One operation on a resource. */
export interface OnResourceRow {
  operation: AccessOperation;
  /** What is asked about it. */
  question: Omit<ExplainPermission, 'user' | 'vhost'>;
  /** The operation's own part of the address. */
  search: Partial<PermissionQuestionSearch>;
  /** Not null: it needs something elsewhere too; what is asked then has this permission here as its first check. */
  side: 'write' | 'read' | null;
  needs: () => string;
  partly: () => string;
}

/** Operations on a queue or exchange, in the order in which they are told. */
export function onResourceRows(
  { kind, name }: { kind: 'queue' | 'exchange'; name: string },
  routingKey: string,
): OnResourceRow[] {
  return kind === 'queue' ? queueRows(name) : exchangeRows(name, routingKey);
}

function queueRows(queue: string): OnResourceRow[] {
  const on = { queue };
  return [
    whole({ operation: 'basic.consume', ...on }, on, () => t`read`),
    whole({ operation: 'basic.get', ...on }, on, () => t`read`),
    whole({ operation: 'queue.purge', ...on }, on, () => t`read`),
    {
      operation: 'queue.bind',
      question: { operation: 'queue.bind', ...on, exchange: '', routing_key: '' },
      search: on,
      side: 'write',
      needs: () => t`write here, read the exchange`,
      partly: () => t`where the exchange can be read`,
    },
    whole({ operation: 'queue.declare', ...on }, on, () => t`configure`),
    whole(
      { operation: 'queue.declare', ...on, passive: true },
      { ...on, passive: 'yes' },
      () => t`passive: only looks`,
    ),
    whole({ operation: 'queue.delete', ...on }, on, () => t`configure`),
  ];
}

function exchangeRows(exchange: string, routingKey: string): OnResourceRow[] {
  const on = { exchange };
  const said = exchange === '' ? {} : on;
  const publish = { operation: 'basic.publish', ...on, routing_key: routingKey } as const;
  // A permission is searched in the name alone, of whatever kind it is.
  const readHere = { operation: 'basic.get', queue: nameOf({ kind: 'exchange', name: exchange }) } as const;
  const key = routingKey === '' ? {} : { key: routingKey };
  return [
    whole({ operation: 'basic.publish', ...on, routing_key: routingKey }, { ...said, ...key }, () =>
      routingKey === '' ? t`write, with the empty key` : t`write, with the key ${routingKey}`,
    ),
    {
      operation: 'queue.bind',
      question: readHere,
      search: { ...said, ...key },
      side: 'read',
      needs: () => t`read here, write the queue`,
      partly: () => t`where the queue can be written`,
    },
    {
      operation: 'exchange.bind',
      question: readHere,
      search: { ...said, ...key },
      side: 'read',
      needs: () => t`as source: read here, write the destination`,
      partly: () => t`where the destination can be written`,
    },
    {
      operation: 'exchange.bind',
      question: publish,
      search: { ...(exchange === '' ? {} : { destination: exchange }), ...key },
      side: 'write',
      needs: () => t`as destination: write here, read the source`,
      partly: () => t`where the source can be read`,
    },
    whole({ operation: 'exchange.declare', ...on }, said, () => t`configure`),
    whole(
      { operation: 'exchange.declare', ...on, passive: true },
      { ...said, passive: 'yes' },
      () => t`passive: only looks`,
    ),
    whole({ operation: 'exchange.delete', ...on }, said, () => t`configure`),
  ];
}

function whole(
  question: OnResourceRow['question'],
  search: OnResourceRow['search'],
  needs: OnResourceRow['needs'],
): OnResourceRow {
  return { operation: question.operation, question, search, side: null, needs, partly: () => '' };
}
