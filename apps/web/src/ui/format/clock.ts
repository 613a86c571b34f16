/** `03:19`, local time; with the day when it is not today, the year when it is not this one. */
export function formatClock(at: number, now: number): string {
  const time = two(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (sameDay(at, now)) return time;
  return `${formatDay(at, now)} ${time}`;
}

/** `03:19:04`. */
export function formatClockSeconds(at: number): string {
  return two(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** `17 Nov`, as the page's language writes it; with the year when it is not this one. */
export function formatDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return two(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** Date, time with seconds, and the zone: `24 Nov 2026, 03:19:04 CET`. */
export function formatAbsolute(at: number): string {
  return two(at, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}

/** The zone's short name, such as `CET` or `GMT+8`. */
export function zoneName(at: number): string {
  const parts = new Intl.DateTimeFormat(language(), { timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

function two(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), options).format(at);
}

/** English dates read day first, as the rest of the page does. */
function language(): string {
  const chosen = document.documentElement.lang;
  return chosen === '' || chosen === 'en' ? 'en-GB' : chosen;
}

function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
