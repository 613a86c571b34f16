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

export function createViewings(options: Omit<ViewingOptions, 'seesNodes'>): Viewings {
  const shared = createViewing({ ...options, seesNodes: true });
  const own = new Map<string, Viewing>();

  return {
    shared,
    of(viewer) {
      if (rightsOf(viewer).kind === 'shared' && !shared.isRefused(viewer)) return shared;
      return ownOf(viewerKey(viewer));
    },
    close() {
      shared.close();
      for (const viewing of own.values()) viewing.close();
    },
  };

  function ownOf(key: string): Viewing {
    const viewing = own.get(key) ?? createViewing({ ...options, collector: null, seesNodes: false });
    dropUnwatched(key);
    own.delete(key);
    own.set(key, viewing);
    return viewing;
  }

  function dropUnwatched(but: string) {
    for (const [key, viewing] of own) {
      if (key === but || (viewing.isWatched() && own.size < mostOwn)) continue;
      viewing.close();
      own.delete(key);
    }
  }
}
