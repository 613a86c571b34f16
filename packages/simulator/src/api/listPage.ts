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
  const paths = columns.map((column) => column.split('.'));
  return (item) => {
    const picked: Record<string, unknown> = {};
    for (const path of paths) pick(item, path, picked);
    return picked;
  };
}

function pick(item: Item, [key = '', ...rest]: readonly string[], into: Record<string, unknown>): void {
  const value = item[key];
  if (value === undefined) return;
  if (rest.length === 0) into[key] = value;
  else if (isItem(value)) {
    const before = into[key];
    const inner = isItem(before) ? { ...before } : {};
    pick(value, rest, inner);
    into[key] = inner;
  }
}

function sortItems(
  items: readonly Item[],
  query: URLSearchParams,
  sortedBy: readonly string[],
): readonly Item[] {
  const asked = query.get('sort') ?? '';
  const keys = asked === '' ? sortedBy : [asked, ...sortedBy];
  const read = keys.map(reader);
  const sorted = read.length === 0 ? items : items.toSorted((a, b) => compareBy(read, a, b));
  return query.get('sort_reverse') === 'true' ? sorted.toReversed() : sorted;
}

type Reader = (item: Item) => unknown;

function compareBy(readers: readonly Reader[], a: Item, b: Item): number {
  for (const read of readers) {
    const order = compare(read(a), read(b));
    if (order !== 0) return order;
  }
  return 0;
}

/** Reads a field, or one inside of others: `message_stats.publish`. */
function reader(path: string): Reader {
  if (!path.includes('.')) return (item) => item[path];
  const keys = path.split('.');
  return (item) => keys.reduce<unknown>((value, key) => (isItem(value) ? value[key] : undefined), item);
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
