import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a rule watches over, in two or three words; a rule that is not known here keeps its code. */
export function ruleWord(code: string): string {
  const word = words[code];
  return word === undefined ? code : i18n._(word);
}

const words: Readonly<Record<string, MessageDescriptor>> = {
  'node-down': msg`nodes running`,
  'majority-lost': msg`majority`,
  'node-not-answering': msg`nodes answering`,
  partition: msg`partitions`,
  'memory-alarm': msg`memory alarm`,
  'memory-high': msg`memory`,
  'disk-alarm': msg`disk alarm`,
  'disk-low': msg`disk`,
  'disk-forecast': msg`disk forecast`,
  'file-descriptors-exhausted': msg`file descriptors left`,
  'file-descriptors-high': msg`file descriptors`,
  'sockets-exhausted': msg`sockets left`,
  'sockets-high': msg`sockets`,
  'erlang-processes-exhausted': msg`Erlang processes left`,
  'erlang-processes-high': msg`Erlang processes`,
  'publishers-blocked': msg`publishers`,
  'mixed-rabbitmq-versions': msg`RabbitMQ versions`,
  'mixed-erlang-versions': msg`Erlang versions`,
  'distribution-links-missing': msg`cluster links`,
  'unroutable-dropped': msg`dropped messages`,
  'unroutable-returned': msg`returned messages`,
  'redelivery-high': msg`redelivery`,
  'basic-get': msg`polling with get`,
  'connection-churn-high': msg`connection churn`,
  'churn-high': msg`churn`,
  'connections-many': msg`number of connections`,
  'queued-messages-growing': msg`growth of queues`,
  'ready-messages-many': msg`ready messages`,
  'unacked-messages-many': msg`unacked messages`,
  'publish-rate-jump': msg`publish rate`,
  'traffic-not-counted': msg`traffic counted`,
  'statistics-off': msg`statistics`,
  'rates-off': msg`rates mode`,
  'statistics-late': msg`statistics in time`,
  'certificate-expiring': msg`certificates`,
  'feature-flags-disabled': msg`feature flags`,
  'known-advisories': msg`advisories`,
  'node-restarted': msg`restarts`,
  'node-in-maintenance': msg`maintenance`,
  'plugins-missing': msg`plugins`,
};
