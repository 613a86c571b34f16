import { t } from '@lingui/core/macro';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { DataCell } from './DataCell.tsx';
import classes from './DataTable.module.css';
import type { ListProps } from './DataTable.tsx';
import type { DataColumn } from './dataColumn.ts';

/** The list on a phone: two lines a row, the page itself scrolls. */
export function DataCards<Row extends object>({ label, columns, rows, rowKey, selection }: ListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box !== undefined) setTop(box.top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 60,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 8,
    scrollMargin: top,
  });
  const parts = partsOf(columns);
  const items = virtual.getVirtualItems();
  return (
    <ul ref={list} className={classes.cards} aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const chosen = selection?.keys.has(String(key)) ?? false;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            data-chosen={chosen}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {selection !== null && (
              <label className={classes.cardCheck}>
                <input
                  type="checkbox"
                  aria-label={t`Choose ${String(key)}`}
                  checked={chosen}
                  onChange={() => selection.toggle(String(key), false)}
                />
              </label>
            )}
            <Card row={row} parts={parts} />
          </li>
        );
      })}
    </ul>
  );
}

type Parts<Row> = ReturnType<typeof partsOf<Row>>;

function Card<Row>({ row, parts }: { row: Row; parts: Parts<Row> }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardFirst}>
        {parts.first.map((column) => (
          <DataCell key={column.id} column={column} row={row} />
        ))}
        {parts.end.length > 0 && (
          <span className={classes.cardEnd}>
            {parts.end.map((column) => (
              <DataCell key={column.id} column={column} row={row} />
            ))}
          </span>
        )}
      </div>
      <dl className={classes.cardBelow}>
        {parts.below
          .filter((column) => column.value(row) !== null && column.value(row) !== '')
          .map((column) => (
            <div key={column.id}>
              <dt>{column.header}</dt>
              <dd>
                <DataCell column={column} row={row} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function partsOf<Row>(columns: readonly DataColumn<Row>[]) {
  const at = (place: DataColumn<Row>['phone']) => columns.filter(({ phone = 'below' }) => phone === place);
  return { first: at('first'), end: at('end'), below: at('below') };
}
