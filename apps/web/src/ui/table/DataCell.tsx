import type { DataColumn } from './dataColumn.ts';

/** What a column draws for a row; – where there is nothing. */
export function DataCell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  if (column.cell !== undefined) return column.cell(row);
  const value = column.value(row);
  return value === null ? '–' : String(value);
}
