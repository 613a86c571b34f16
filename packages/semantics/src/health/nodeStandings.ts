import type { HealthReading } from './healthReading.ts';

/**
 * `running`: it answers itself, or was not asked and others see it running. `silent`: others see it running,
 * but it did not answer itself. `down`: nobody who answers sees it running.
 */
export type NodeState = 'running' | 'silent' | 'down';

export interface NodeStanding {
  name: string;
  state: NodeState;
  /** Why it did not answer itself. */
  reason: string | null;
  seenRunningBy: readonly string[];
  seenDownBy: readonly string[];
}

/** How each known node stands by what all that answered say, sorted by name. Empty when nodes are not visible. */
export function nodeStandings(reading: HealthReading): readonly NodeStanding[] {
  const nodes = reading.nodes ?? [];
  const names = new Set([...nodes.map(({ name }) => name), ...reading.views.map(({ node }) => node)]);
  return [...names].sort().map((name) => standing(name, reading));
}

function standing(name: string, reading: HealthReading): NodeStanding {
  const own = reading.views.find(({ node }) => node === name);
  const others = reading.views.filter(({ node, answered }) => answered && node !== name);
  const seenRunningBy = others.filter(({ running }) => running.includes(name)).map(({ node }) => node);
  const seenDownBy = others.filter(({ running }) => !running.includes(name)).map(({ node }) => node);
  const listedRunning = reading.nodes?.find((node) => node.name === name)?.running ?? false;
  const seenRunning = seenRunningBy.length > 0 || (others.length === 0 && listedRunning);
  const state = own?.answered ? 'running' : notAnswering(own !== undefined, seenRunning || listedRunning);
  return { name, state, reason: own?.reason ?? null, seenRunningBy, seenDownBy };
}

function notAnswering(asked: boolean, seenRunning: boolean): NodeState {
  if (!seenRunning) return 'down';
  return asked ? 'silent' : 'running';
}
