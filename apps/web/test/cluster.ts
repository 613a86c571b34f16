import type { Freshness } from '@warren/console-api';
import { nightOnProdEu1 } from './nightOnProdEu1.ts';
import type { Answers } from './showPage.tsx';

/** Answers of the live endpoints for one night on one cluster, with the freshness of each changed as asked. */
export function clusterAnswers(freshness: Partial<Freshness> = {}): Answers {
  const night = nightOnProdEu1(Date.now());
  return ({ path }) => {
    const [, , name] = path.split(/[/?]/);
    const answer =
      name === 'node' ? night.node(new URLSearchParams(path.split('?')[1]).get('name') ?? '') : undefined;
    if (path.startsWith('console/live/health')) return { ...night.health, ...freshness };
    if (path.startsWith('console/live/overview')) return { ...night.overview, ...freshness };
    if (path.startsWith('console/live/nodes')) return { ...night.nodes, ...freshness };
    return answer === undefined ? undefined : { ...answer, ...freshness };
  };
}
