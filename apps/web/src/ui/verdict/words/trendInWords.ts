import { t } from '@lingui/core/macro';
import { formatBytes } from '../../format/bytes.ts';
import { formatRate } from '../../format/number.ts';

/** `, +91 MiB/min` after a figure; nothing when no trend is known. */
export function byteTrend(bytesPerSecond: number | null): string {
  if (bytesPerSecond === null || Math.abs(bytesPerSecond * 60) < 1) return '';
  const amount = signed(bytesPerSecond, formatBytes(Math.abs(bytesPerSecond) * 60));
  return t({ message: `, ${amount}/min`, comment: 'Change per minute, after a figure' });
}

/** `, +12.0/s` after a figure. */
export function countTrend(perSecond: number | null): string {
  if (perSecond === null || Math.abs(perSecond) < 0.01) return '';
  const amount = signed(perSecond, formatRate(Math.abs(perSecond)));
  return t({ message: `, ${amount}/s`, comment: 'Change per second, after a figure' });
}

function signed(value: number, words: string): string {
  return `${value < 0 ? '−' : '+'}${words}`;
}
