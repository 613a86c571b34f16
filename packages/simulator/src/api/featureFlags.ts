import type { Release } from '../cluster/release.ts';
import type { Call, Reply, Route } from './exchange.ts';

/** 3.10 lets administrators see them, 4.x every management user (seen on 3.10.8 and 4.3.6). */
export function featureFlagRoutes({ series }: Release): readonly Route[] {
  const needs = series === '3.10' ? 'administrator' : 'management';
  return [
    { method: 'GET', path: 'feature-flags', needs, handle: getFeatureFlags },
    { method: 'PUT', path: 'feature-flags/*/enable', needs: 'administrator', handle: enableFeatureFlag },
  ];
}

function getFeatureFlags({ cluster }: Call): Reply {
  return { list: cluster.featureFlags.map((flag) => ({ ...flag })) };
}

function enableFeatureFlag({ cluster, names }: Call): Reply {
  const flag = cluster.featureFlags.find(({ name }) => name === names[0]);
  if (flag === undefined) return { badRequest: `unsupported` };
  flag.state = 'enabled';
  return { status: 204 };
}
