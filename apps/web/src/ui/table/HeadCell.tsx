import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataTable.module.css';
import type { DataColumn } from './dataColumn.ts';
import type { TableSort } from './tableModel.ts';

/** A column's heading; a click sorts by it, another turns the order around. */
export function HeadCell<Row>(props: {
  column: DataColumn<Row>;
  sort: TableSort | null;
  setSort: (sort: TableSort) => void;
}) {
  const { column, sort, setSort } = props;
  const sorted = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : undefined;
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  // Figures are looked at from the largest on.
  const desc = sorted === undefined ? column.align === 'right' : sorted === 'ascending';
  if (column.acts) return <th scope="col">{column.header}</th>;
  return (
    <th scope="col" data-align={column.align} aria-sort={sorted}>
      <button type="button" className={classes.sort} onClick={() => setSort({ id: column.id, desc })}>
        {column.header}
        {sorted !== undefined && <Arrow size={14} stroke={1.75} aria-hidden="true" />}
      </button>
    </th>
  );
}
