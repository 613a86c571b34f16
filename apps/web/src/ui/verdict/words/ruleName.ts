import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FindingCode } from '@warren/semantics';

/** What a rule looks for, in a few words; a code this page does not know stays as it is. */
export function ruleName(code: string): string {
  const words = isKnown(code) ? rules[code] : undefined;
  return words === undefined ? code : i18n._(words);
}

const rules: Record<FindingCode, MessageDescriptor> = {
  'node-down': msg`A node is down`,
  'majority-lost': msg`Half of the nodes or more are down`,
  'node-not-answering': msg`A running node does not answer`,
  partition: msg`The cluster is split`,
  'memory-alarm': msg`Memory alarm`,
  'memory-high': msg`Memory near its watermark`,
  'disk-alarm': msg`Disk alarm`,
  'disk-low': msg`Disk near its limit`,
  'disk-forecast': msg`Disk full within a day`,
  'file-descriptors-exhausted': msg`No file descriptor left`,
  'file-descriptors-high': msg`File descriptors near their limit`,
  'sockets-exhausted': msg`No socket left`,
  'sockets-high': msg`Sockets near their limit`,
  'erlang-processes-exhausted': msg`No Erlang process left`,
  'erlang-processes-high': msg`Erlang processes near their limit`,
  'publishers-blocked': msg`Publishers are blocked`,
  'mixed-rabbitmq-versions': msg`Different RabbitMQ versions`,
  'mixed-erlang-versions': msg`Different Erlang versions`,
  'distribution-links-missing': msg`Links between nodes are missing`,
  'unroutable-dropped': msg`Unroutable messages dropped`,
  'unroutable-returned': msg`Unroutable messages returned`,
  'redelivery-high': msg`Many redeliveries`,
  'basic-get': msg`Messages fetched with basic.get`,
  'connection-churn-high': msg`Much connection churn`,
  'churn-high': msg`Much churn`,
  'connections-many': msg`Very many connections`,
  'queued-messages-growing': msg`Queues grow steadily`,
  'ready-messages-many': msg`Very many ready messages`,
  'unacked-messages-many': msg`Very many unacked messages`,
  'publish-rate-jump': msg`Publish rate far above the usual`,
  'traffic-not-counted': msg`Traffic that is not counted`,
  'statistics-off': msg`Statistics are off`,
  'rates-off': msg`Rates are off`,
  'statistics-late': msg`Statistics are late`,
  'certificate-expiring': msg`TLS certificate near its end`,
  'feature-flags-disabled': msg`Stable feature flags are off`,
  'known-advisories': msg`Known advisories`,
  'node-restarted': msg`A node was restarted`,
  'node-in-maintenance': msg`A node is in maintenance`,
  'plugins-missing': msg`A node lacks plugins of the others`,
};

function isKnown(code: string): code is FindingCode {
  return Object.hasOwn(rules, code);
}
