import { t } from '@lingui/core/macro';

/** What a rule watches over, in two or three words; a rule that is not known here keeps its code. */
export function ruleWord(code: string): string {
  return words()[code] ?? code;
}

function words(): Record<string, string> {
  return {
    'node-down': t`nodes running`,
    'majority-lost': t`majority`,
    'node-not-answering': t`nodes answering`,
    partition: t`partitions`,
    'memory-alarm': t`memory alarm`,
    'memory-high': t`memory`,
    'disk-alarm': t`disk alarm`,
    'disk-low': t`disk`,
    'disk-forecast': t`disk forecast`,
    'file-descriptors-exhausted': t`file descriptors left`,
    'file-descriptors-high': t`file descriptors`,
    'sockets-exhausted': t`sockets left`,
    'sockets-high': t`sockets`,
    'erlang-processes-exhausted': t`Erlang processes left`,
    'erlang-processes-high': t`Erlang processes`,
    'publishers-blocked': t`publishers`,
    'mixed-rabbitmq-versions': t`RabbitMQ versions`,
    'mixed-erlang-versions': t`Erlang versions`,
    'distribution-links-missing': t`cluster links`,
    'unroutable-dropped': t`dropped messages`,
    'unroutable-returned': t`returned messages`,
    'redelivery-high': t`redelivery`,
    'basic-get': t`polling with get`,
    'connection-churn-high': t`connection churn`,
    'churn-high': t`churn`,
    'connections-many': t`number of connections`,
    'queued-messages-growing': t`growth of queues`,
    'ready-messages-many': t`ready messages`,
    'unacked-messages-many': t`unacked messages`,
    'publish-rate-jump': t`publish rate`,
    'traffic-not-counted': t`traffic counted`,
    'statistics-off': t`statistics`,
    'rates-off': t`rates mode`,
    'statistics-late': t`statistics in time`,
    'certificate-expiring': t`certificates`,
    'feature-flags-disabled': t`feature flags`,
    'known-advisories': t`advisories`,
    'node-restarted': t`restarts`,
    'node-in-maintenance': t`maintenance`,
    'plugins-missing': t`plugins`,
  };
}
