import type { LiveNode } from '@warren/console-api';
import type { AccountingMethod } from './search.ts';

type NodeMemory = NonNullable<NonNullable<LiveNode['data']>['memory']>;

export interface MemoryRow {
  /** The broker's own key, such as `queue_procs`. */
  key: string;
  bytes: number;
  /** Of the total by the chosen method, 0 to 1. */
  share: number;
  /** Bytes since the page was opened; null for a category that was not there then. */
  change: number | null;
  paint: MemoryPaint;
}

/** Colour goes to the largest; memory that holds nothing is hatched; the rest is grey, darker to lighter. */
export type MemoryPaint = 'first' | 'second' | 'third' | 'grey' | 'hatched';

export interface MemoryBreakdown {
  total: number;
  /** Shown one by one, in an order that does not change while the page is open. */
  rows: readonly MemoryRow[];
  /** Below a thousandth of the total each. */
  small: readonly MemoryRow[];
}

/**
 * What uses the memory of a node, counted by one of the three methods. `opened` is the first reading since
 * the page was opened: it gives the changes, the order and the colours, so that nothing moves while values do.
 */
export function memoryBreakdown(
  memory: NodeMemory,
  opened: NodeMemory,
  method: AccountingMethod,
): MemoryBreakdown {
  const before = new Map(opened.categories.map(({ key, bytes }) => [key, bytes]));
  const order = orderWhenOpened(memory, opened).filter(({ key }) => isCounted(key, method));
  const sum = order.reduce((bytes, category) => bytes + category.bytes, 0);
  const total = memory.totals[method] ?? sum;
  const held = order.filter(({ key }) => !holdsNothing(key)).map(({ key }) => key);
  const all = order.map(({ key, bytes }) => ({
    key,
    bytes,
    share: total > 0 ? bytes / total : 0,
    change: before.has(key) ? bytes - (before.get(key) ?? 0) : null,
    paint: paintOf(key, held.indexOf(key)),
  }));
  const isSmall = ({ share }: MemoryRow) => share < 0.001;
  return { total, rows: all.filter((row) => !isSmall(row)), small: all.filter(isSmall) };
}

function orderWhenOpened(memory: NodeMemory, opened: NodeMemory): NodeMemory['categories'] {
  const now = new Map(memory.categories.map((category) => [category.key, category]));
  const known = [...opened.categories].sort((a, b) => b.bytes - a.bytes).map(({ key }) => key);
  const since = memory.categories.map(({ key }) => key).filter((key) => !known.includes(key));
  return [...known, ...since].flatMap((key) => now.get(key) ?? []);
}

/**
 * `allocated_unused` is what the allocators hold beyond the sum of what Erlang uses, `reserved_unallocated`
 * what the operating system counts beyond that (rabbit_vm.erl): neither is part of a smaller total.
 */
function isCounted(key: string, method: AccountingMethod): boolean {
  if (key === 'reserved_unallocated') return method === 'rss';
  if (key === 'allocated_unused') return method !== 'erlang';
  return true;
}

function holdsNothing(key: string): boolean {
  return key === 'allocated_unused' || key === 'reserved_unallocated';
}

function paintOf(key: string, rank: number): MemoryPaint {
  if (holdsNothing(key)) return 'hatched';
  return (['first', 'second', 'third'] as const)[rank] ?? 'grey';
}
