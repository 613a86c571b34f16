import type { NodeTile } from '@warren/console-api';

/** A fact in which nodes of one cluster should agree but do not: each value with the nodes that have it. */
export interface NodeDifference {
  fact: ComparedFact;
  values: readonly { value: string; nodes: readonly string[] }[];
}

export type ComparedFact =
  | 'type'
  | 'processors'
  | 'ratesMode'
  | 'memoryCalculation'
  | 'memoryLimit'
  | 'diskLimit'
  | 'fileDescriptorLimit'
  | 'erlangProcessLimit'
  | 'plugins';

/** Where running nodes differ, most common value first. What a node does not tell makes no difference. */
export function nodeDifferences(tiles: readonly NodeTile[]): NodeDifference[] {
  const running = tiles.filter(({ running }) => running);
  return facts.flatMap(([fact, read]) => {
    const byValue = new Map<string, string[]>();
    for (const tile of running) {
      const value = read(tile, running);
      if (value !== null) byValue.set(value, [...(byValue.get(value) ?? []), tile.name]);
    }
    if (byValue.size < 2) return [];
    const values = [...byValue].map(([value, nodes]) => ({ value, nodes }));
    return [{ fact, values: values.sort((a, b) => b.nodes.length - a.nodes.length) }];
  });
}

type Read = (tile: NodeTile, all: readonly NodeTile[]) => string | null;

const facts: readonly [ComparedFact, Read][] = [
  ['type', ({ type }) => type],
  ['processors', ({ processors }) => text(processors)],
  ['ratesMode', ({ ratesMode }) => ratesMode],
  ['memoryCalculation', ({ memoryCalculation }) => memoryCalculation],
  ['memoryLimit', ({ memory }) => text(memory.limit)],
  ['diskLimit', ({ disk }) => text(disk.limit)],
  ['fileDescriptorLimit', ({ fileDescriptors }) => text(fileDescriptors.limit)],
  ['erlangProcessLimit', ({ erlangProcesses }) => text(erlangProcesses.limit)],
  ['plugins', missingPlugins],
];

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

/** The plugins that others have and this node has not; "" when it has all. */
function missingPlugins({ pluginCount, plugins }: NodeTile, all: readonly NodeTile[]): string | null {
  if (pluginCount === null) return null;
  const anywhere = new Set(all.flatMap((tile) => tile.plugins));
  return [...anywhere]
    .filter((plugin) => !plugins.includes(plugin))
    .sort()
    .join(', ');
}
