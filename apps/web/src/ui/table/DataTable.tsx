import { t } from '@lingui/core/macro';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { usePhone } from '../usePhone.ts';
import { DataCards } from './DataCards.tsx';
import { DataGrid } from './DataGrid.tsx';
import classes from './DataTable.module.css';
import type { DataColumn } from './dataColumn.ts';
import { FilteredEmpty } from './FilteredEmpty.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useHiddenColumns } from './shownColumns.ts';
import { TableCount } from './TableCount.tsx';
import { TableToolbar } from './TableToolbar.tsx';
import { type TableSort, useTableModel } from './tableModel.ts';
import { useFilter } from './useFilter.ts';
import { usePlaces } from './usePlaces.ts';
import { useSelection } from './useSelection.ts';
import { useTableSearch } from './useTableSearch.ts';

export interface DataTableProps<Row extends object> {
  /** Names the list where choices about it are remembered, and its exports: `users`. */
  list: string;
  /** What it lists, for screen readers. */
  label: string;
  /** Stable while the list is open. */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** How it is sorted until somebody chooses; stable. Null: as it came. */
  firstSort: TableSort | null;
  /** In place of the table where there are no rows at all: why, and what to do. */
  empty: ReactNode;
  /** At the right end of the tools: what makes a new one. */
  actions?: ReactNode;
  /** What can be done with several rows; absent: rows cannot be chosen. */
  bulk?: (rows: readonly Row[], clear: () => void) => ReactNode;
}

/**
 * A list of thousands of rows: sorted, filtered over all, with chosen columns, by mouse, thumb and keyboard; what
 * it shows can be saved. The filter and the sorting are in the address.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { list, label, columns, rows, rowKey, firstSort, actions, bulk } = props;
  const phone = usePhone();
  const search = useTableSearch(firstSort);
  const { hidden, show } = useHiddenColumns(list, columns);
  const model = useTableModel(columns, rows, search.sort, hidden);
  // Sorted first: a letter more in the filter then sorts nothing anew.
  const { terms, found, countOf } = useFilter(columns, model.ordered, useDeferredValue(search.filter));
  const [held, setHeld] = useState(false);
  const basis = `${search.filter} ${search.sort?.id} ${search.sort?.desc}`;
  const places = usePlaces(found, rowKey, held, basis);
  const order = useMemo(() => places.rows.map(rowKey), [places.rows, rowKey]);
  const selection = useSelection(order);
  const chosen = useMemo(
    () => (selection.keys.size === 0 ? [] : places.rows.filter((row) => selection.keys.has(rowKey(row)))),
    [selection.keys, places.rows, rowKey],
  );
  const List = phone ? DataCards : DataGrid;
  return (
    <div className={classes.list}>
      <TableToolbar
        label={t`Filter: ${label}`}
        filter={search.filter}
        setFilter={search.setFilter}
        list={list}
        columns={columns}
        hidden={hidden}
        show={show}
        rows={places.rows}
        sort={search.sort}
        setSort={search.setSort}
        actions={actions}
      />
      {rows.length === 0 && props.empty}
      {rows.length > 0 && (
        <TableCount
          shown={found.length}
          of={rows.length}
          filtered={terms.length > 0}
          moved={places.moved}
          apply={places.apply}
        />
      )}
      {rows.length > 0 && found.length === 0 && (
        <FilteredEmpty terms={terms} countOf={countOf} filter={search.filter} setFilter={search.setFilter} />
      )}
      {found.length > 0 && (
        <List
          label={label}
          columns={model.columns}
          rows={places.rows}
          rowKey={rowKey}
          sort={search.sort}
          setSort={search.setSort}
          selection={bulk === undefined ? null : selection}
          setHeld={setHeld}
        />
      )}
      {bulk !== undefined && chosen.length > 0 && (
        <SelectionBar count={chosen.length} all={order.length} setAll={selection.setAll}>
          {bulk(chosen, () => selection.setAll(false))}
        </SelectionBar>
      )}
    </div>
  );
}

/** What the two forms of a list are drawn from. */
export interface ListProps<Row> {
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort: TableSort | null;
  setSort: (sort: TableSort) => void;
  /** Null: rows cannot be chosen. */
  selection: ReturnType<typeof useSelection> | null;
  /** Somebody points at the rows or moves in them. */
  setHeld: (held: boolean) => void;
}
