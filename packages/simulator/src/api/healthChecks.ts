import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { tlsProtocol } from './listeners.ts';

export const healthCheckRoutes: readonly Route[] = [
  { method: 'GET', path: 'health/checks/alarms', needs: 'management', handle: checkAlarms },
  { method: 'GET', path: 'health/checks/local-alarms', needs: 'management', handle: checkLocalAlarms },
  { method: 'GET', path: 'health/checks/virtual-hosts', needs: 'management', handle: checkVhosts },
  {
    method: 'GET',
    path: 'health/checks/certificate-expiration/*/*',
    needs: 'management',
    handle: checkCertificates,
  },
];

function checkAlarms({ cluster, node }: Call): Reply {
  const reached = cluster.nodes.filter((candidate) => cluster.reaches(node, candidate));
  return alarmsReply(reached.flatMap(alarmsOf), 'There are alarms in effect in the cluster');
}

function checkLocalAlarms({ node }: Call): Reply {
  return alarmsReply(alarmsOf(node), 'There are alarms in effect on the node');
}

function alarmsReply(alarms: readonly Record<string, string>[], reason: string): Reply {
  if (alarms.length === 0) return { json: { status: 'ok' } };
  return { json: { status: 'failed', reason, alarms }, status: 503 };
}

function alarmsOf(node: SimulatedNode): Record<string, string>[] {
  return [
    ...(node.memoryAlarm ? [{ resource: 'memory', node: node.name }] : []),
    ...(node.diskAlarm ? [{ resource: 'disk space', node: node.name }] : []),
  ];
}

/** Those that the answering node does not run. */
function checkVhosts({ cluster, node }: Call): Reply {
  const down = [...cluster.vhosts.values()].filter(({ stoppedOn }) => stoppedOn.has(node.name));
  if (down.length === 0) return { json: { status: 'ok' } };
  const names = down.map(({ name }) => name);
  const reason = 'Some virtual hosts are down';
  return { json: { status: 'failed', reason, 'virtual-hosts': names }, status: 503 };
}

/** A node looks at the certificates of its own listeners only. */
function checkCertificates({ cluster, node, names, now }: Call): Reply {
  const [within = '', unit = ''] = names;
  if (!/^[+-]?\d+$/.test(within)) return { badRequest: 'Invalid expiration value.' };
  const unitMs = unitsMs[unit.toLowerCase()];
  if (unitMs === undefined) {
    return { badRequest: 'Time unit not recognised. Supported units: days, weeks, months, years.' };
  }
  if (node.certificateNotAfter >= now + Number(within) * unitMs) return { json: { status: 'ok' } };
  const expired = [expiringListener(cluster, node)];
  return { json: { status: 'failed', reason: 'Certificates expiring', expired }, status: 503 };
}

const dayMs = 86_400_000;
const unitsMs: Readonly<Record<string, number>> = {
  days: dayMs,
  weeks: 7 * dayMs,
  months: 30 * dayMs,
  years: 365 * dayMs,
};

function expiringListener(_cluster: SimulatedCluster, node: SimulatedNode): Record<string, unknown> {
  return {
    node: node.name,
    protocol: tlsProtocol.protocol,
    interface: '::',
    port: tlsProtocol.port,
    certfile: '/etc/rabbitmq/tls/server.pem',
    cacertfile: '/etc/rabbitmq/tls/ca.pem',
    certfile_expires_on: [dateText(node.certificateNotAfter)],
    cacertfile_expires_on: [],
  };
}

/** UTC, the hour without a leading zero (rabbit_mgmt_wm_health_check_certificate_expiration.erl). */
function dateText(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return `${date} ${time.replace(/^0/, '')}`;
}
