import { useSyncExternalStore } from 'react';

/** A preference of this browser, shared by its tabs. Never anything secret: storage is readable. */
export interface Preference<Value> {
  get(): Value;
  set(value: Value): void;
  subscribe(listener: () => void): () => void;
}

/** `read` turns what is stored (null: nothing) into a value, whatever it is. */
export function preference<Value>(
  key: string,
  read: (stored: string | null) => Value,
  write: (value: Value) => string,
): Preference<Value> {
  const listeners = new Set<() => void>();
  const name = `warren-${key}`;
  let value = read(stored(name));
  const changed = (next: Value) => {
    value = next;
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', (event) => {
    if (event.key === name) changed(read(event.newValue));
  });
  return {
    get: () => value,
    set(next) {
      store(name, write(next));
      changed(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePreference<Value>(of: Preference<Value>): Value {
  return useSyncExternalStore(of.subscribe, of.get);
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that forbids storage keeps the preference for this page only.
  }
}
