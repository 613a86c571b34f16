import type { ReactNode } from 'react';

/** What a cell says as a value: for sorting, filtering and exports. Null: not known or not there. */
export type CellValue = string | number | boolean | null;

/** One column of a list. */
export interface DataColumn<Row> {
  /** Also its word in the filter (`id:text`), in the address (`sort=id`) and the heading of exports. */
  id: string;
  header: string;
  value: (row: Row) => CellValue;
  /** What is drawn; absent: the value as text. */
  cell?: (row: Row) => ReactNode;
  align?: 'right';
  /** Pixels; a column without takes what is left, and at least 180. */
  width?: number;
  /** `always`: cannot be turned off. `asked`: hidden until somebody chooses it. */
  shown?: 'always' | 'asked';
  /** Where it stands on a phone: the first line, its right end, or the small line below; absent: the small line. */
  phone?: 'first' | 'end' | 'below' | 'left-out';
  /** Holds buttons: it says nothing, so it is neither sorted by nor exported. */
  acts?: true;
}

/** A value as one text; nothing for null. */
export function valueText(value: CellValue): string {
  return value === null ? '' : String(value);
}
