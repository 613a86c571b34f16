import { type CellValue, type DataColumn, valueText } from './dataColumn.ts';

/**
 * Rows as comma-separated values (RFC 4180, with a byte order mark, so that spreadsheets read UTF-8). A text that a
 * spreadsheet would take for a formula gets an apostrophe before it: a name is a name.
 */
export function csvText<Row>(all: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const columns = saying(all);
  const lines = [
    columns.map(({ id }) => csvCell(id)),
    ...rows.map((row) => columns.map(({ value }) => csvCell(value(row)))),
  ];
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Rows as a JSON list of objects, numbers as numbers. */
export function jsonText<Row>(all: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const columns = saying(all);
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ id, value }) => [id, value(row)])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** Buttons are no data. */
function saying<Row>(columns: readonly DataColumn<Row>[]): readonly DataColumn<Row>[] {
  return columns.filter(({ acts }) => acts !== true);
}

function csvCell(value: CellValue): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : valueText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
