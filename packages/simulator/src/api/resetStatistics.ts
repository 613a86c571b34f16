import type { Call, Reply, Route } from './exchange.ts';

export const resetRoutes: readonly Route[] = [
  { method: 'DELETE', path: 'reset', needs: 'administrator', provides: 'html', handle: resetAll },
  { method: 'DELETE', path: 'reset/*', needs: 'administrator', provides: 'html', handle: resetNode },
];

function resetAll({ cluster, node }: Call): Reply {
  for (const candidate of cluster.nodes) {
    if (cluster.reaches(node, candidate)) cluster.resetStatistics(candidate);
  }
  return { status: 204 };
}

function resetNode({ cluster, node, names }: Call): Reply {
  const wanted = cluster.node(names[0] ?? '');
  if (wanted === undefined || !cluster.reaches(node, wanted)) return { notFound: true };
  cluster.resetStatistics(wanted);
  return { status: 204 };
}
