import { useEffect, useId, useSyncExternalStore } from 'react';
import type { Live } from './live.ts';

/** Adds what a part of the page watches to the list from which the top bar tells how fresh the page is. */
export function useWatched(live: Live<unknown>): void {
  const id = useId();
  useEffect(() => {
    change((lives) => lives.set(id, live));
  }, [id, live]);
  useEffect(() => () => change((lives) => lives.delete(id)), [id]);
}

/** Everything that the parts on the page watch now. */
export function useWatchedLives(): readonly Live<unknown>[] {
  return useSyncExternalStore(subscribe, () => watched);
}

const byPart = new Map<string, Live<unknown>>();
let watched: readonly Live<unknown>[] = [];
const listeners = new Set<() => void>();

function change(edit: (lives: Map<string, Live<unknown>>) => void): void {
  edit(byPart);
  watched = [...byPart.values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
