import { useMemo, useState } from 'react';
import { keepPlaces } from './keepPlaces.ts';

/**
 * The rows in the order in which they are shown: as sorted, save that none changes its place while somebody points
 * at the list or moves in it (`held`). `basis` is what was asked for: another sorting or filter moves them at once.
 */
export function usePlaces<Row>(
  sorted: readonly Row[],
  rowKey: (row: Row) => string,
  held: boolean,
  basis: string,
) {
  const wanted = useMemo(() => sorted.map(rowKey), [sorted, rowKey]);
  const [shown, setShown] = useState({ basis, keys: wanted });
  const keeping = held && shown.basis === basis;
  if (!keeping && (shown.keys !== wanted || shown.basis !== basis)) setShown({ basis, keys: wanted });
  const { order, moved } = useMemo(
    () => (keeping && shown.keys !== wanted ? keepPlaces(shown.keys, wanted) : { order: wanted, moved: 0 }),
    [keeping, shown.keys, wanted],
  );
  const rows = useMemo(() => {
    if (order === wanted) return sorted;
    const byKey = new Map(sorted.map((row) => [rowKey(row), row]));
    return order.flatMap((key) => byKey.get(key) ?? []);
  }, [order, wanted, sorted, rowKey]);
  return { rows, moved, apply: () => setShown({ basis, keys: wanted }) };
}
