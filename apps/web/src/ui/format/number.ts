/** What stands for a value that is not known. */
export const absent = '–';

/** Narrow no-break space: between groups of digits and before units. */
export const narrow = '\u202f';

/** Exact, in groups: `1 451 020`. */
export function formatCount(value: number | null): string {
  if (value === null) return absent;
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, narrow);
  return sign(value) + (decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

/** Short, three digits that matter: `1 234`, `12.3 k`, `1.20 M`. */
export function formatShort(value: number | null): string {
  if (value === null) return absent;
  const size = Math.abs(value);
  if (size < 10_000) return formatCount(Math.round(value));
  const step = steps.find((candidate) => size >= candidate.from) ?? smallest;
  return `${sign(value)}${threeDigits(size / step.per)}${narrow}${step.suffix}`;
}

/** Shortest, for the ticks of an axis: `0`, `800 k`, `1.5 M`, `0.04`. */
export function formatTick(value: number): string {
  const step = steps.find((candidate) => Math.abs(value) >= candidate.per);
  if (step === undefined) return `${sign(value)}${Number(Math.abs(value).toPrecision(3))}`;
  return `${sign(value)}${Number((Math.abs(value) / step.per).toPrecision(3))}${narrow}${step.suffix}`;
}

/** Events per second without the unit: `4 812`, `11.2`, `0.4`, `0.04`. */
export function formatRate(value: number | null): string {
  if (value === null) return absent;
  const size = Math.abs(value);
  if (size >= 99.95) return formatShort(Math.round(value));
  if (size > 0 && size < 0.005) return `<${narrow}0.01`;
  return sign(value) + size.toFixed(size > 0 && size < 0.095 ? 2 : 1);
}

/** `92 %`; a share above nothing never reads as nothing, one below all never as all. */
export function formatPercent(fraction: number | null): string {
  if (fraction === null) return absent;
  const percent = fraction * 100;
  if (percent > 0 && percent < 1) return `<${narrow}1${narrow}%`;
  const shown = percent < 100 ? Math.min(99, Math.round(percent)) : Math.floor(percent);
  return `${formatCount(shown)}${narrow}%`;
}

/** 1.23, 12.3, 123 for values from 1 to below 1000 (1000 itself may come of rounding). */
export function threeDigits(size: number): string {
  if (size >= 99.95) return formatCount(Math.round(size));
  return size.toFixed(size >= 9.995 ? 1 : 2);
}

interface Step {
  from: number;
  per: number;
  suffix: string;
}

const smallest: Step = { from: 10_000, per: 1e3, suffix: 'k' };
const steps: readonly Step[] = [
  { from: 999_500_000_000, per: 1e12, suffix: 'T' },
  { from: 999_500_000, per: 1e9, suffix: 'G' },
  { from: 999_500, per: 1e6, suffix: 'M' },
  smallest,
];

function sign(value: number): string {
  return value < 0 ? '−' : '';
}
