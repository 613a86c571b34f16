import type { Viewer } from '../sessions/viewer.ts';
import { rightsOf, viewerKey } from './rights.ts';
import { createViewing, type Viewing, type ViewingOptions } from './viewing.ts';

/** All snapshots of one cluster: one that is shared, and one for each viewer with rights of their own. */
export interface Viewings {
  readonly shared: Viewing;
  of(viewer: Viewer): Viewing;
  close(): void;
}

/** More at once than that, and the one that was asked for longest ago is dropped. */
const mostOwn = 100;
/** A viewer who looks again within this finds what was seen before, and since when. */
const keptMs = 600_000;

export function createViewings(options: Omit<ViewingOptions, 'seesNodes'>): Viewings {
  const shared = createViewing({ ...options, seesNodes: true });
  const own = new Map<string, { viewing: Viewing; usedAt: number }>();

  return {
    shared,
    of(viewer) {
      if (rightsOf(viewer).kind === 'shared' && !shared.isRefused(viewer)) return shared;
      return ownOf(viewerKey(viewer));
    },
    close() {
      shared.close();
      for (const { viewing } of own.values()) viewing.close();
    },
  };

  function ownOf(key: string): Viewing {
    const viewing = own.get(key)?.viewing ?? createViewing({ ...options, collector: null, seesNodes: false });
    own.delete(key);
    dropOld();
    own.set(key, { viewing, usedAt: options.clock.now() });
    return viewing;
  }

  /** The map is in the order of use. */
  function dropOld() {
    for (const [key, { viewing, usedAt }] of own) {
      if (options.clock.now() - usedAt <= keptMs && own.size < mostOwn) return;
      viewing.close();
      own.delete(key);
    }
  }
}
