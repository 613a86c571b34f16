import type { MessageRates, Permission, VhostLimits, VirtualHost } from '@warren/management-api';

/** What the list says of a virtual host. What is null is not known, or not yet. */
export interface VhostRow {
  vhost: VirtualHost;
  queues: number | null;
  /** How many users may enter it; told to administrators only. */
  users: number | null;
  limits: VhostLimits | null;
}

/** Each virtual host with what other answers tell of it. */
export function vhostRows(
  vhosts: readonly VirtualHost[],
  known: {
    queues: ReadonlyMap<string, number> | null;
    permissions: readonly Permission[] | null;
    limits: readonly VhostLimits[] | null;
  },
): VhostRow[] {
  const { queues, permissions, limits } = known;
  const users = permissions === null ? null : Map.groupBy(permissions, ({ vhost }) => vhost);
  const limited = limits === null ? null : new Map(limits.map((one) => [one.vhost, one]));
  return vhosts.map((vhost) => ({
    vhost,
    queues: queues === null ? null : (queues.get(vhost.name) ?? 0),
    users: users === null ? null : (users.get(vhost.name)?.length ?? 0),
    limits: limited === null ? null : (limited.get(vhost.name) ?? { vhost: vhost.name }),
  }));
}

/** Messages per second that left queues, whichever way; null where none ever did. */
export function deliveredRate(rates: MessageRates): number | null {
  const kinds = [rates.deliver, rates.deliver_no_ack, rates.get, rates.get_no_ack];
  const known = kinds.flatMap((kind) => kind?.rate ?? []);
  return known.length === 0 ? null : known.reduce((sum, rate) => sum + rate, 0);
}

/** Nodes on which it does not run. */
export function stoppedNodes({ clusterState }: VirtualHost): string[] {
  return Object.entries(clusterState).flatMap(([node, state]) => (state === 'running' ? [] : [node]));
}
