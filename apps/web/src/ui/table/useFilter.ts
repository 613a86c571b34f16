import { useEffect, useMemo } from 'react';
import { whenIdle } from '../whenIdle.ts';
import type { DataColumn } from './dataColumn.ts';
import { type FilterRow, type FilterTerm, filterRow, holdsForAll, readFilter } from './filterTerms.ts';

/** The rows for which every term of the filter holds, in their order. */
export function useFilter<Row extends object>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  filter: string,
) {
  const terms = useMemo(
    () =>
      readFilter(
        filter,
        columns.map(({ id }) => id),
      ),
    [filter, columns],
  );
  const readyOf = useReadyRows(columns, rows);
  const found = useMemo(
    () => (terms.length === 0 ? rows : rows.filter((row) => holdsForAll(terms, readyOf(row)))),
    [rows, terms, readyOf],
  );
  const countOf = (term: FilterTerm) => rows.filter((row) => holdsForAll([term], readyOf(row))).length;
  return { terms, found, countOf };
}

/** Made ready while nobody waits: for ten thousand rows it takes as long as several letters should. */
function useReadyRows<Row extends object>(columns: readonly DataColumn<Row>[], rows: readonly Row[]) {
  const readyOf = useMemo(() => {
    const known = new WeakMap<Row, FilterRow>();
    const ids = columns.map(({ id }) => id);
    const values = new Map(columns.map(({ id, value }) => [id, value]));
    return (row: Row): FilterRow => {
      const ready = known.get(row) ?? filterRow(ids, (id) => values.get(id)?.(row) ?? null);
      known.set(row, ready);
      return ready;
    };
  }, [columns]);
  useEffect(() => {
    let cancel = () => {};
    const from = (start: number) => {
      if (start >= rows.length) return;
      cancel = whenIdle(() => {
        rows.slice(start, start + slice).forEach(readyOf);
        from(start + slice);
      });
    };
    from(0);
    return () => cancel();
  }, [rows, readyOf]);
  return readyOf;
}

/** Rows made ready at a time: a few milliseconds of work. */
const slice = 400;
