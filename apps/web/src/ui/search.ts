import { type Range, ranges } from '@warren/console-api/ranges';
import { readSpan } from './span.ts';

/** What every page's address may hold. */
export interface SharedSearch {
  /** Chosen virtual host; absent: all. */
  vhost?: string | undefined;
  /** Time range of the charts in seconds; absent: one hour. */
  range?: Range | undefined;
  /** The part of that range that is looked at closely: `from-to`, seconds since the epoch; absent: all of it. */
  span?: string | undefined;
}

export const defaultRange: Range = 3600;

/** Reads the shared part of an address; what cannot be read falls back field by field. */
export function readSharedSearch(search: Record<string, unknown>): SharedSearch {
  const read: SharedSearch = {};
  const vhost = readText(search.vhost);
  const range = readRange(search.range);
  if (vhost !== undefined) read.vhost = vhost;
  if (range !== undefined && range !== defaultRange) read.range = range;
  const span = readText(search.span);
  if (span !== undefined && readSpan(span) !== null) read.span = span;
  return read;
}

/** A name in the address. Empty counts as absent. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readRange(value: unknown): Range | undefined {
  return ranges.find((range) => String(range) === String(value));
}

/** The query of an address as plain strings: a vhost called `123` or `null` stays that text. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number') query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
