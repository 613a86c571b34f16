import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FindingCode } from '@warren/semantics';

/** What a rule looks for, in a few words; a code this page does not know stays as it is. */
export function ruleName(code: string): string {
  const words = isKnown(code) ? rules[code].name : undefined;
  return words === undefined ? code : i18n._(words);
}

/** The same when there is nothing of the kind, to be listed after "fine:". */
export function fineWords(code: string): string {
  const words = isKnown(code) ? rules[code].fine : undefined;
  return words === undefined ? code : i18n._(words);
}

interface RuleWords {
  name: MessageDescriptor;
  fine: MessageDescriptor;
}

const rules: Record<FindingCode, RuleWords> = {
  'node-down': { name: msg`A node is down`, fine: msg`nodes run` },
  'majority-lost': { name: msg`Half of the nodes or more are down`, fine: msg`majority of nodes` },
  'node-not-answering': { name: msg`A running node does not answer`, fine: msg`nodes answer` },
  partition: { name: msg`The cluster is split`, fine: msg`no partition` },
  'memory-alarm': { name: msg`Memory alarm`, fine: msg`no memory alarm` },
  'memory-high': { name: msg`Memory near its watermark`, fine: msg`memory` },
  'disk-alarm': { name: msg`Disk alarm`, fine: msg`no disk alarm` },
  'disk-low': { name: msg`Disk near its limit`, fine: msg`disk` },
  'disk-forecast': { name: msg`Disk full within a day`, fine: msg`disk forecast` },
  'file-descriptors-exhausted': { name: msg`No file descriptor left`, fine: msg`descriptors left` },
  'file-descriptors-high': { name: msg`File descriptors near their limit`, fine: msg`file descriptors` },
  'sockets-exhausted': { name: msg`No socket left`, fine: msg`sockets left` },
  'sockets-high': { name: msg`Sockets near their limit`, fine: msg`sockets` },
  'erlang-processes-exhausted': { name: msg`No Erlang process left`, fine: msg`processes left` },
  'erlang-processes-high': { name: msg`Erlang processes near their limit`, fine: msg`Erlang processes` },
  'publishers-blocked': { name: msg`Publishers are blocked`, fine: msg`publishers not blocked` },
  'mixed-rabbitmq-versions': { name: msg`Different RabbitMQ versions`, fine: msg`one RabbitMQ version` },
  'mixed-erlang-versions': { name: msg`Different Erlang versions`, fine: msg`one Erlang version` },
  'distribution-links-missing': {
    name: msg`Links between nodes are missing`,
    fine: msg`links between nodes`,
  },
  'unroutable-dropped': { name: msg`Unroutable messages dropped`, fine: msg`nothing dropped` },
  'unroutable-returned': { name: msg`Unroutable messages returned`, fine: msg`nothing returned` },
  'redelivery-high': { name: msg`Many redeliveries`, fine: msg`redeliveries` },
  'basic-get': { name: msg`Messages fetched with basic.get`, fine: msg`no basic.get` },
  'connection-churn-high': { name: msg`Much connection churn`, fine: msg`connection churn` },
  'churn-high': { name: msg`Much churn`, fine: msg`churn` },
  'connections-many': { name: msg`Very many connections`, fine: msg`number of connections` },
  'queued-messages-growing': { name: msg`Queues grow steadily`, fine: msg`queues do not grow` },
  'ready-messages-many': { name: msg`Very many ready messages`, fine: msg`ready messages` },
  'unacked-messages-many': { name: msg`Very many unacked messages`, fine: msg`unacked messages` },
  'publish-rate-jump': { name: msg`Publish rate far above the usual`, fine: msg`publish rate` },
  'traffic-not-counted': { name: msg`Traffic that is not counted`, fine: msg`traffic is counted` },
  'statistics-off': { name: msg`Statistics are off`, fine: msg`statistics` },
  'rates-off': { name: msg`Rates are off`, fine: msg`rates` },
  'statistics-late': { name: msg`Statistics are late`, fine: msg`statistics in time` },
  'certificate-expiring': { name: msg`TLS certificate near its end`, fine: msg`certificates` },
  'feature-flags-disabled': { name: msg`Stable feature flags are off`, fine: msg`feature flags` },
  'known-advisories': { name: msg`Known advisories`, fine: msg`no known advisory` },
  'node-restarted': { name: msg`A node was restarted`, fine: msg`no restart` },
  'node-in-maintenance': { name: msg`A node is in maintenance`, fine: msg`no maintenance` },
  'plugins-missing': { name: msg`A node lacks plugins of the others`, fine: msg`same plugins everywhere` },
};

function isKnown(code: string): code is FindingCode {
  return Object.hasOwn(rules, code);
}
