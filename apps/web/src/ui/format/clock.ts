/** `03:19`, local time; with the day when it is not today, the year when it is not this one. */
export function formatClock(at: number, now: number): string {
  const time = write(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (sameDay(at, now)) return time;
  return `${formatDay(at, now)} ${time}`;
}

/** `03:19:04`. */
export function formatClockSeconds(at: number): string {
  return write(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** `17 Nov`, as the page's language writes it; with the year when it is not this one. */
export function formatDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return write(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** Date, time with seconds, and the zone: `24 Nov 2026, 03:19:04 CET`. */
export function formatAbsolute(at: number): string {
  return write(at, {
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
  const parts = formatOf({ timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

function write(at: number, options: Intl.DateTimeFormatOptions): string {
  return formatOf(options).format(at);
}

/** To make a format costs a hundred times what using it does, and charts ask for one at each tick of each refresh. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language(), options);
    formats.set(key, format);
  }
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** English dates read day first, as the rest of the page does. */
function language(): string {
  const chosen = document.documentElement.lang;
  return chosen === '' || chosen === 'en' ? 'en-GB' : chosen;
}

function sameDay(one: number, other: number): boolean {
  const [a, b] = [new Date(one), new Date(other)];
  return a.getDate() === b.getDate() && a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear();
}
