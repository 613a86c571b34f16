import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TableSort } from './tableModel.ts';
import { readTableSearch } from './tableSearch.ts';

/** Typing is written to the address when it pauses: each letter would otherwise be a step of the router. */
const pauseMs = 250;

/** The filter and the sorting of a list, kept in the address. `first`: how it is sorted when nobody chose. */
export function useTableSearch(first: TableSort | null) {
  const { q = '', sort: chosen } = readTableSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [filter, setFilter] = useTyped(q, (next) => {
    void navigate({
      to: '.',
      search: (previous) => ({ ...previous, q: next === '' ? undefined : next }),
      replace: true,
    });
  });
  const sort = useMemo(() => readSort(chosen) ?? first, [chosen, first]);
  const setSort = ({ id, desc }: TableSort) => {
    void navigate({
      to: '.',
      search: (previous) => ({ ...previous, sort: desc ? `-${id}` : id }),
      replace: true,
    });
  };
  return { filter, setFilter, sort, setSort };
}

function readSort(chosen: string | undefined): TableSort | null {
  if (chosen === undefined) return null;
  return chosen.startsWith('-') ? { id: chosen.slice(1), desc: true } : { id: chosen, desc: false };
}

/** A text that is typed here and kept elsewhere; a change elsewhere (a link, going back) wins. */
function useTyped(kept: string, keep: (next: string) => void): [string, (next: string) => void] {
  const [typed, setTyped] = useState({ kept, text: kept });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (typed.kept !== kept) setTyped({ kept, text: kept });
  const type = (text: string) => {
    setTyped({ kept, text });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(text), pauseMs);
  };
  return [typed.text, type];
}
