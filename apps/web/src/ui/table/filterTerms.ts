import { type CellValue, valueText } from './dataColumn.ts';

/** One condition of a filter: `text`, `!text`, `column:text`, `column:>5`. */
export interface FilterTerm {
  /** As it was typed. */
  typed: string;
  /** Null: any column. */
  column: string | null;
  not: boolean;
  compare: 'has' | '>' | '<' | '=';
  /** In lower case. */
  text: string;
}

/** A row made ready for filtering. */
export interface FilterRow {
  /** By the id of a column. */
  value: (column: string) => CellValue;
  /** The texts of all columns in lower case, parted by what no filter holds. */
  all: string;
}

/**
 * Reads a filter: terms parted by blanks, all of which must hold; quotation marks keep blanks together. A word
 * before a colon counts as a column only when there is one of that id, so that names with colons can be typed.
 */
export function readFilter(filter: string, columns: readonly string[]): FilterTerm[] {
  const typed = filter.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
  return typed.map((word) => readTerm(word, columns)).filter(({ text }) => text !== '');
}

/** Whether every term holds for a row. */
export function holdsForAll(terms: readonly FilterTerm[], row: FilterRow): boolean {
  return terms.every((term) => holds(term, row) !== term.not);
}

/** Makes a row ready. `columns`: ids. */
export function filterRow(columns: readonly string[], value: (column: string) => CellValue): FilterRow {
  return {
    value,
    all: columns
      .map((id) => valueText(value(id)))
      .join('\n')
      .toLowerCase(),
  };
}

function readTerm(typed: string, columns: readonly string[]): FilterTerm {
  const not = typed.startsWith('!') && typed.length > 1;
  const rest = not ? typed.slice(1) : typed;
  const colon = rest.indexOf(':');
  const word = colon > 0 ? rest.slice(0, colon) : null;
  const column = columns.find((id) => id === word) ?? null;
  const said = (column === null ? rest : rest.slice(colon + 1)).replaceAll('"', '');
  const sign = column === null ? undefined : /^[<>=]/.exec(said)?.[0];
  const compare = sign === '>' || sign === '<' || sign === '=' ? sign : 'has';
  const text = (compare === 'has' ? said : said.slice(1)).toLowerCase();
  return { typed, column, not, compare, text };
}

function holds(term: FilterTerm, row: FilterRow): boolean {
  if (term.column === null) return row.all.includes(term.text);
  const value = row.value(term.column);
  const text = valueText(value).toLowerCase();
  switch (term.compare) {
    case 'has':
      return text.includes(term.text);
    case '=':
      return text === term.text;
    case '>':
      return typeof value === 'number' && value > Number(term.text);
    case '<':
      return typeof value === 'number' && value < Number(term.text);
  }
}
