import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { CellValue, DataColumn } from './dataColumn.ts';

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

export interface TableSort {
  id: string;
  desc: boolean;
}

/** The rows in order, and the columns that are shown. `rows` are filtered already. */
export function useTableModel<DataRow extends object>(
  columns: readonly DataColumn<DataRow>[],
  rows: readonly DataRow[],
  sort: TableSort | null,
  hidden: readonly string[],
) {
  const definitions = useMemo(() => columns.map(definition), [columns]);
  const state = useMemo(
    () => ({
      sorting: sort === null ? [] : [sort],
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
    }),
    [sort, hidden],
  );
  const table = useTable<Features, DataRow>({ features, columns: definitions, data: rows, state });
  const sorted = table.getSortedRowModel();
  const ordered = useMemo(() => sorted.rows.map(({ original }) => original), [sorted]);
  const shown = new Set(table.getVisibleLeafColumns().map(({ id }) => id));
  return { ordered, columns: columns.filter(({ id }) => shown.has(id)) };
}

function definition<DataRow extends object>(column: DataColumn<DataRow>): ColumnDef<Features, DataRow> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => column.value(row) ?? undefined,
    sortFn: byValue,
    // What is not known stands at the end, whichever way it is sorted.
    sortUndefined: 'last',
  };
}

function byValue<DataRow extends object>(
  a: Row<Features, DataRow>,
  b: Row<Features, DataRow>,
  id: string,
): number {
  return compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id));
}

/** Numbers by size, texts as people read them, with numbers in them by size. */
function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

const collator = new Intl.Collator(undefined, { numeric: true });
