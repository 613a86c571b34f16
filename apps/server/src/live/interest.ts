import type { Range } from '@warren/console-api';
import type { Clock } from './clock.ts';
import { createWatched, type Watched } from './watched.ts';

/** What the viewers of one snapshot look at; nothing else is read for them. */
export interface Interest {
  ranges: Watched<Range>;
  /** Names of nodes whose page is open; only names of the cluster's own list come in here. */
  nodePages: Watched<string>;
}

export function createInterest(clock: Clock, watchedMs: number): Interest {
  return { ranges: createWatched(clock, watchedMs), nodePages: createWatched(clock, watchedMs) };
}
