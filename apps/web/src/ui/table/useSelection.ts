import { useCallback, useMemo, useRef, useState } from 'react';

/** Which rows are chosen, by key. A chosen row that is filtered away or gone counts no more. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** `through`: all rows between the last one that was chosen and this one too. */
  toggle(key: string, through: boolean): void;
  setAll(chosen: boolean): void;
}

/** @param order keys of the rows as they stand */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const last = useRef<string | null>(null);
  const keys = useMemo(
    () => (chosen.size === 0 ? none : new Set(order.filter((key) => chosen.has(key)))),
    [chosen, order],
  );
  const toggle = useCallback(
    (key: string, through: boolean) => {
      const from = through && last.current !== null ? order.indexOf(last.current) : -1;
      const to = order.indexOf(key);
      last.current = key;
      setChosen((previous) => {
        const next = new Set(previous);
        if (from < 0) {
          if (!next.delete(key)) next.add(key);
        } else {
          for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
        }
        return next;
      });
    },
    [order],
  );
  const setAll = useCallback((all: boolean) => setChosen(all ? new Set(order) : none), [order]);
  return useMemo(() => ({ keys, toggle, setAll }), [keys, toggle, setAll]);
}

const none: ReadonlySet<string> = new Set();
