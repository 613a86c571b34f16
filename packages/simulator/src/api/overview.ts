import type { SimulatedCluster } from '../cluster/cluster.ts';
import { messageStats, queuedMessages, reachedFigures } from './clusterFigures.ts';
import { connectionsOf } from './connections.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { exchangeTypes } from './exchangeTypes.ts';
import { listeners, webContexts } from './listeners.ts';
import { readSampleRanges, type SampleRanges } from './sampleRanges.ts';
import { seesEverything, visibleVhosts } from './visibleVhosts.ts';

export const overviewRoutes: readonly Route[] = [
  { method: 'GET', path: 'overview', needs: 'management', handle: getOverview },
];

function getOverview(call: Call): Reply {
  const { cluster, query } = call;
  const disabled = cluster.statistics === 'off' || query.get('disable_stats') === 'true';
  const about = aboutCluster(cluster, disabled);
  if (disabled)
    return {
      json: {
        ...about,
        node: call.node.name,
        object_totals: objectTotals(call, ['queues', 'exchanges', 'connections']),
      },
    };
  const ranges = readSampleRanges(query, call.now);
  if ('badRequest' in ranges) return ranges;
  const seen = { ...about, ...statistics(call, ranges) };
  if (!seesEverything(call.user)) return { json: seen };
  return {
    json: {
      ...seen,
      node: call.node.name,
      listeners: listeners(cluster, call.node),
      contexts: contexts(call),
    },
  };
}

function aboutCluster(cluster: SimulatedCluster, disabled: boolean): Record<string, unknown> {
  const { rabbitmq, erlang, erlangFull, cryptoLibrary, series } = cluster.release;
  const about = {
    management_version: rabbitmq,
    rates_mode: cluster.ratesMode,
    sample_retention_policies: { global: [600, 3600, 28800, 86400], basic: [600, 3600], detailed: [600] },
    exchange_types: exchangeTypes(cluster.release),
    product_version: rabbitmq,
    product_name: 'RabbitMQ',
    rabbitmq_version: rabbitmq,
    cluster_name: cluster.name,
    erlang_version: erlang,
    erlang_full_version: erlangFull,
    disable_stats: disabled,
    enable_queue_totals: false,
  };
  if (series === '3.10') return { ...about, release_series_support_status: 'supported' };
  return {
    ...about,
    cluster_tags: {},
    node_tags: {},
    crypto_lib_version: cryptoLibrary,
    default_queue_type: 'classic',
    is_op_policy_updating_enabled: true,
    require_definition_json_extension: false,
  };
}

/** Figures of the nodes that the answering one reaches, and of the virtual hosts that the asker sees. */
function statistics(call: Call, ranges: SampleRanges): Record<string, unknown> {
  const share = visibleVhosts(call.cluster, call.user).reduce((sum, vhost) => sum + vhost.share, 0);
  return {
    message_stats: messageStats(call, ranges, share),
    churn_rates: reachedFigures(call, ({ churn }) => churn, ranges.lengths),
    queue_totals: queuedMessages(call, ranges, share),
    object_totals: objectTotals(call, ['queues', 'exchanges', 'connections', 'channels', 'consumers']),
    statistics_db_event_queue: call.cluster.statisticsEventQueue,
  };
}

type ObjectKind = 'queues' | 'exchanges' | 'connections' | 'channels' | 'consumers';

function objectTotals(call: Call, kinds: readonly ObjectKind[]): Record<string, number> {
  const { cluster, user } = call;
  const vhosts = visibleVhosts(cluster, user);
  const connections = connectionsOf(cluster, user);
  const totals: Record<ObjectKind, number | null> = {
    queues: vhosts.reduce((sum, vhost) => sum + vhost.queues.size, 0),
    exchanges: vhosts.reduce((sum, vhost) => sum + vhost.exchanges.size, 0),
    connections,
    channels: connections * cluster.load.channelsPerConnection,
    consumers: seesEverything(user) ? cluster.load.consumers : null,
  };
  const shown: Record<string, number> = {};
  for (const kind of kinds) {
    const total = totals[kind];
    if (total !== null) shown[kind] = total;
  }
  return shown;
}

function contexts({ cluster, node }: Call): Record<string, unknown>[] {
  const reached = cluster.nodes.filter((candidate) => cluster.reaches(node, candidate));
  return webContexts.flatMap((context) =>
    reached.map(({ name }) => ({ ssl_opts: [], node: name, ...context })),
  );
}
