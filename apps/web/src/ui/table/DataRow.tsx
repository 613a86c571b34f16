import { t } from '@lingui/core/macro';
import { memo, type Ref } from 'react';
import { DataCell } from './DataCell.tsx';
import classes from './DataTable.module.css';
import type { DataColumn } from './dataColumn.ts';

interface DataRowProps<Row> {
  ref: Ref<HTMLTableRowElement>;
  row: Row;
  rowKey: string;
  index: number;
  columns: readonly DataColumn<Row>[];
  /** Null: rows cannot be chosen. */
  toggle: ((key: string, through: boolean) => void) | null;
  chosen: boolean;
  /** The one row that the Tab key stops at. */
  stop: boolean;
  setFocused: (index: number) => void;
}

function Row<Row>(props: DataRowProps<Row>) {
  const { ref, row, rowKey, index, columns, toggle, chosen, stop, setFocused } = props;
  return (
    <tr
      ref={ref}
      data-index={index}
      data-chosen={chosen}
      aria-rowindex={index + 2}
      tabIndex={stop ? 0 : -1}
      onFocus={() => setFocused(index)}
    >
      {toggle !== null && (
        <td className={classes.check}>
          <input
            type="checkbox"
            aria-label={t`Choose ${rowKey}`}
            tabIndex={-1}
            checked={chosen}
            onClick={(event) => toggle(rowKey, event.shiftKey)}
            onChange={() => {}}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align}>
          <DataCell column={column} row={row} />
        </td>
      ))}
    </tr>
  );
}

/** One row of a table; it is drawn again only when something of it changed. */
export const DataRow = memo(Row) as typeof Row;
