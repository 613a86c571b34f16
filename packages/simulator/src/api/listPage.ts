import { bytesOf } from '../cluster/bytes.ts';
import { compileSearch } from '../cluster/compileSearch.ts';

type Item = Readonly<Record<string, unknown>>;

/** A list as the broker answers it: sorted, a page of it, some columns. */
export function listPage(
  items: readonly Item[],
  query: URLSearchParams,
  { sortedBy = [], unpaged = false }: { sortedBy?: readonly string[]; unpaged?: boolean } = {},
): { json: unknown; status?: number } {
  const sorted = sortItems(items, query, sortedBy);
  const page = query.get('page');
  if (page === null || unpaged) return { json: sorted.map(columnsOf(query)) };
  const number = Number(page);
  const size = Number(query.get('page_size') ?? 100);
  if (!Number.isInteger(number) || !Number.isInteger(size)) {
    return badRequest('bad_request', 'Pagination parameters are invalid');
  }
  if (number < 1 || size < 1 || size > 500) {
    const reason = `Invalid pagination parameters: page number ${number}, page size ${size}`;
    return badRequest('invalid_pagination_parameters', reason);
  }
  const filtered = filterByName(sorted, query);
  const pages = Math.ceil(filtered.length / size);
  if (number > Math.max(1, pages)) {
    return badRequest(
      'page_out_of_range',
      `Page out of range, page: ${page} page size: ${size}, len: ${filtered.length}`,
    );
  }
  const shown = filtered.slice((number - 1) * size, number * size).map(columnsOf(query));
  return {
    json: {
      total_count: items.length,
      item_count: shown.length,
      filtered_count: filtered.length,
      page: number,
      page_size: size,
      page_count: pages,
      items: shown,
    },
  };
}

/** Some columns of one object: `columns=name,object_totals.queues`. */
export function columnsOf(query: URLSearchParams): (item: Item) => Item {
  const columns = (query.get('columns') ?? '').split(',').filter((column) => column !== '');
  if (columns.length === 0) return (item) => item;
  return (item) => columns.reduce<Item>((picked, column) => pick(item, column.split('.'), picked), {});
}

function pick(item: Item, [key = '', ...rest]: readonly string[], into: Item): Item {
  const value = item[key];
  if (value === undefined) return into;
  if (rest.length === 0) return { ...into, [key]: value };
  if (!isItem(value)) return into;
  const before = into[key];
  return { ...into, [key]: pick(value, rest, isItem(before) ? before : {}) };
}

function sortItems(
  items: readonly Item[],
  query: URLSearchParams,
  sortedBy: readonly string[],
): readonly Item[] {
  const asked = query.get('sort') ?? '';
  const keys = asked === '' ? sortedBy : [asked, ...sortedBy];
  const sorted = keys.length === 0 ? items : items.toSorted((a, b) => compareBy(keys, a, b));
  return query.get('sort_reverse') === 'true' ? sorted.toReversed() : sorted;
}

function compareBy(keys: readonly string[], a: Item, b: Item): number {
  for (const key of keys) {
    const order = compare(valueAt(a, key), valueAt(b, key));
    if (order !== 0) return order;
  }
  return 0;
}

function valueAt(item: Item, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isItem(value) ? value[key] : undefined), item);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a ?? ''), String(b ?? '')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function filterByName(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const wanted = (query.get('name') ?? '').toLowerCase();
  if (wanted === '') return items;
  if (query.get('use_regex') !== 'true') {
    return items.filter(({ name }) => String(name).toLowerCase().includes(wanted));
  }
  const pattern = compileSearch(query.get('name') ?? '', 'i');
  return items.filter(({ name }) => pattern?.test(bytesOf(String(name))) ?? false);
}

function badRequest(error: string, reason: string): { json: unknown; status: number } {
  return { json: { error, reason }, status: 400 };
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
