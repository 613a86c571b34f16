import type { LiveNodeView } from '@warren/console-api';

/** What one node says of another: that it sees it, that it does not; `null`: it was not heard. */
export type Sight = 'self' | 'sees' | 'does-not-see' | null;

export interface Visibility {
  nodes: readonly string[];
  /** Row by row: what the node of the row says of the node of the column. */
  rows: readonly { node: string; answered: boolean; reason: string | null; sights: readonly Sight[] }[];
  /** Somebody does not see somebody. */
  broken: boolean;
}

/**
 * Who sees whom, each node asked for itself. A node counts as not seen when it is missing among the running
 * ones or recorded as partitioned, since either list alone may be wrong in the first seconds of a split.
 */
export function visibility(views: readonly LiveNodeView[]): Visibility {
  const nodes = [
    ...new Set(views.flatMap((view) => [view.node, ...view.running, ...view.partitions])),
  ].sort();
  const rows = nodes.map((node) => {
    const view = views.find((one) => one.node === node);
    const answered = view?.answered ?? false;
    return {
      node,
      answered,
      reason: view?.reason ?? null,
      sights: nodes.map((other) => sightOf(view, other)),
    };
  });
  return { nodes, rows, broken: rows.some(({ sights }) => sights.includes('does-not-see')) };
}

function sightOf(view: LiveNodeView | undefined, other: string): Sight {
  if (view?.node === other) return 'self';
  if (view === undefined || !view.answered) return null;
  return view.running.includes(other) && !view.partitions.includes(other) ? 'sees' : 'does-not-see';
}
