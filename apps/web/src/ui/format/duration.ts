import { t } from '@lingui/core/macro';
import { absent } from './number.ts';

/** `41 d 6 h`, `1 h 41 min`, `9 min`, `23 s`: two units above an hour, one below. */
export function formatDuration(ms: number | null): string {
  if (ms === null) return absent;
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return joined(inDays(days), inHours(hours % 24), hours % 24);
  if (hours > 0) return joined(inHours(hours), inMinutes(minutes % 60), minutes % 60);
  return minutes > 0 ? inMinutes(minutes) : inSeconds(seconds);
}

function joined(first: string, second: string, secondValue: number): string {
  return secondValue === 0 ? first : `${first} ${second}`;
}

function inDays(days: number): string {
  return t`${days} d`;
}

function inHours(hours: number): string {
  return t`${hours} h`;
}

function inMinutes(minutes: number): string {
  return t`${minutes} min`;
}

function inSeconds(seconds: number): string {
  return t`${seconds} s`;
}
