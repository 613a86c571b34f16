import type { LiveFinding } from '@warren/console-api';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatAbsolute } from '../../ui/format/clock.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { absent, formatCount, formatPercent, formatRate } from '../../ui/format/number.ts';

type Fact = LiveFinding['facts'][string];

/** A fact of a finding, ready to be shown; the unit stands at the end of its name. */
export function factInWords(name: string, fact: Fact): string {
  if (fact === null) return absent;
  if (typeof fact === 'number') return numberInWords(name, fact);
  if (typeof fact === 'boolean' || typeof fact === 'string') return String(fact);
  return fact.join(', ');
}

function numberInWords(name: string, value: number): string {
  if (name === 'bytesPerSecond') return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value))}/s`;
  if (name.endsWith('Bytes')) return formatBytes(value);
  if (name.endsWith('Fraction')) return formatPercent(value);
  if (name.endsWith('PerSecond') || name === 'perSecond') return `${formatRate(value)}/s`;
  if (name.endsWith('Ms')) return value < 0 ? `−${formatDuration(-value)}` : formatDuration(value);
  if (name.endsWith('At')) return formatAbsolute(value);
  return formatCount(value);
}
