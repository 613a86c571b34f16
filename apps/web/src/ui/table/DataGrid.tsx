import { t } from '@lingui/core/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { DataRow } from './DataRow.tsx';
import classes from './DataTable.module.css';
import type { ListProps } from './DataTable.tsx';
import type { DataColumn } from './dataColumn.ts';
import { HeadCell } from './HeadCell.tsx';

const rowHeight = 32;
const leastWidth = 180;

/** The list as a table with a head that stays; only the rows in sight are in the page. */
export function DataGrid<Row extends object>(props: ListProps<Row>) {
  const { label, columns, rows, rowKey, sort, setSort, selection, setHeld } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(rows, rowKey, index),
    overscan: 6,
    // Otherwise the first rows would wait until the frame was measured.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = columns.length + (selection === null ? 0 : 1);
  const all = selection !== null && selection.keys.size === rows.length;
  const goTo = (place: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, place));
    setFocused(next);
    virtual.scrollToIndex(next);
    focusRow(frame.current, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 1);
    const place = placeAfter(event.key, focused, page, rows.length);
    if (place !== null) goTo(place);
    else if (event.key === ' ' && selection !== null) {
      selection.toggle(keyAt(rows, rowKey, focused), event.shiftKey);
    } else if (event.key === 'Enter') event.target.querySelector('a')?.click();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} className={classes.frame}>
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: leastTotal(columns) }}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(frame.current?.contains(document.activeElement) ?? false)}
        onFocus={() => setHeld(true)}
        onBlur={(event) => setHeld(event.currentTarget.matches(':hover'))}
      >
        <colgroup>
          {selection !== null && <col style={{ width: 38 }} />}
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection !== null && (
              <th scope="col" className={classes.check}>
                <input
                  type="checkbox"
                  aria-label={t`Choose all`}
                  checked={all}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = selection.keys.size > 0 && !all;
                  }}
                  onChange={() => selection.setAll(!all)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} setSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Spacer height={before} span={span} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <DataRow
                key={key}
                ref={virtual.measureElement}
                row={row}
                rowKey={String(key)}
                index={index}
                columns={columns}
                toggle={selection?.toggle ?? null}
                chosen={selection?.keys.has(String(key)) ?? false}
                stop={index === Math.min(focused, rows.length - 1)}
                setFocused={setFocused}
              />
            );
          })}
          <Spacer height={after} span={span} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classes.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function keyAt<Row>(rows: readonly Row[], rowKey: (row: Row) => string, index: number): string {
  const row = rows[index];
  return row === undefined ? '' : rowKey(row);
}

function leastTotal<Row>(columns: readonly DataColumn<Row>[]): number {
  return columns.reduce((sum, { width = leastWidth }) => sum + width, 38);
}

/** Where a key leads; null when it is none that moves. */
function placeAfter(key: string, place: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return place + 1;
    case 'ArrowUp':
      return place - 1;
    case 'PageDown':
      return place + page;
    case 'PageUp':
      return place - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The row may have to be drawn first. */
function focusRow(frame: HTMLElement | null, index: number, tries = 5): void {
  const row = frame?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(frame, index, tries - 1));
}
