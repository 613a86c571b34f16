import { absent, formatCount, narrow, threeDigits } from './number.ts';

export const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;
export type ByteUnit = (typeof byteUnits)[number];

/** `5.89 GiB`. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return absent;
  const unit = byteUnitOf(bytes);
  return `${formatBytesIn(bytes, unit)}${narrow}${unit}`;
}

/** The number alone, for columns and pairs that share one unit. */
export function formatBytesIn(bytes: number | null, unit: ByteUnit): string {
  if (bytes === null) return absent;
  if (unit === 'B') return formatCount(Math.round(bytes));
  const size = Math.abs(bytes) / 1024 ** byteUnits.indexOf(unit);
  return (bytes < 0 ? '−' : '') + threeDigits(size);
}

/** The largest unit in which the value is at least 1. */
export function byteUnitOf(bytes: number): ByteUnit {
  let size = Math.abs(bytes);
  let index = 0;
  while (size >= 999.5 && index < byteUnits.length - 1) {
    size /= 1024;
    index += 1;
  }
  return byteUnits[index] ?? 'B';
}

/** `5.89 / 6.40 GiB`: both in the unit of the limit. */
export function formatBytesOf(used: number | null, limit: number | null): string {
  if (limit === null) return formatBytes(used);
  const unit = byteUnitOf(limit);
  return `${formatBytesIn(used, unit)} / ${formatBytesIn(limit, unit)}${narrow}${unit}`;
}

/** For the ticks of an axis, all in the unit of the largest value on it: `0`, `0.5 GiB`, `2 GiB`. */
export function byteTicks(largest: number): (value: number) => string {
  const unit = byteUnitOf(largest);
  const per = 1024 ** byteUnits.indexOf(unit);
  return (value) => (value === 0 ? '0' : `${Number((value / per).toPrecision(3))}${narrow}${unit}`);
}
