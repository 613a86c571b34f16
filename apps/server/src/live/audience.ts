import type { Viewer } from '../sessions/viewer.ts';
import type { Clock } from './clock.ts';
import { viewerKey } from './rights.ts';

/** Those who watch one snapshot, and with whose rights it is read. */
export interface Audience {
  enter(viewer: Viewer): void;
  /** Whose credentials read now: the collector's, else those of somebody present. Null: nobody's. */
  reader(): Reader | null;
  /** The same, among those present who have `tag` and no higher one of the shared tags. */
  readerTagged(tag: string): Reader | null;
  /** The broker refused these credentials: nothing is read with them for a while. */
  refuse(reader: Reader): void;
  isRefused(viewer: Viewer): boolean;
}

export interface Reader {
  readonly key: string;
  readonly authorization: string;
}

export interface AudienceOptions {
  /** An account of Warren's own that is tagged monitoring. */
  collector: { readonly authorization: string } | null;
  /** A viewer is present for this long after each request. */
  presentMs: number;
  clock: Clock;
}

/** Long enough for a session's tags to be read again (at least every 30 s). */
const refusedMs = 60_000;

export function createAudience({ collector, presentMs, clock }: AudienceOptions): Audience {
  const present = new Map<string, { viewer: Viewer; seenAt: number }>();
  const refusedAt = new Map<string, number>();
  const collectorReader: Reader | null = collector && { key: 'collector', ...collector };
  let current: Reader | null = null;

  return { enter, reader, readerTagged, refuse, isRefused };

  function enter(viewer: Viewer) {
    present.set(viewerKey(viewer), { viewer, seenAt: clock.now() });
  }

  function reader() {
    if (collectorReader && !isKeyRefused(collectorReader.key)) return collectorReader;
    const readers = presentReaders(() => true);
    // Staying with one reader keeps the broker's log-in cache warm and what is read of one piece.
    current = readers.find(({ key }) => key === current?.key) ?? readers[0] ?? null;
    return current;
  }

  function readerTagged(tag: string) {
    if (tag === 'monitoring' && collectorReader && !isKeyRefused(collectorReader.key)) return collectorReader;
    const isOnly = (viewer: Viewer) =>
      viewer.tags.includes(tag) && (tag === 'administrator' || !viewer.tags.includes('administrator'));
    return presentReaders(isOnly)[0] ?? null;
  }

  function presentReaders(isWanted: (viewer: Viewer) => boolean): Reader[] {
    const now = clock.now();
    const readers: Reader[] = [];
    for (const [key, { viewer, seenAt }] of present) {
      if (now - seenAt > presentMs) present.delete(key);
      else if (isWanted(viewer) && !isKeyRefused(key))
        readers.push({ key, authorization: viewer.authorization });
    }
    return readers;
  }

  function refuse({ key }: Reader) {
    for (const other of refusedAt.keys()) isKeyRefused(other);
    refusedAt.set(key, clock.now());
    present.delete(key);
  }

  function isRefused(viewer: Viewer) {
    return isKeyRefused(viewerKey(viewer));
  }

  function isKeyRefused(key: string) {
    const at = refusedAt.get(key);
    if (at === undefined) return false;
    if (clock.now() - at <= refusedMs) return true;
    refusedAt.delete(key);
    return false;
  }
}
