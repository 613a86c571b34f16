import { parsed } from './parsed.ts';

/** `true` or `false`. */
export const flag = parsed((text) => ({ true: true, false: false })[text], 'true or false');

/** `30s`, `15m`, `12h`, `2d`, in milliseconds. */
export const duration = parsed(
  durationMs,
  'a time of at least 1s: a whole number and s, m, h or d, such as 30m',
);

/** A path prefix that begins and ends with a slash. */
export const basePath = parsed(
  (text) =>
    /^\/(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/.test(text) ? text.replace(/\/?$/, '/') : undefined,
  'a path of letters, digits, dots and dashes that begins with a slash, such as /warren',
);

/** Name and colour of an environment. */
export const label = parsed(
  environmentLabel,
  `a name of at most 40 characters, or name,colour with one of ${'red pink grape violet indigo blue cyan teal green lime yellow orange gray'.replaceAll(' ', ', ')} or #rrggbb`,
);

/** `off`, or address and port. */
export const listener = parsed(listenAddress, 'off, or an address and a port such as 127.0.0.1:9419');

export const portNumber = parsed(
  (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined),
  'a port number from 0 to 65535',
);

function durationMs(text: string): number | undefined {
  const match = /^(\d{1,9})([smhd])$/.exec(text);
  const ms = match === null ? 0 : Number(match[1]) * (unitMs[match[2] ?? ''] ?? 0);
  return ms >= 1000 ? ms : undefined;
}

const unitMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function environmentLabel(text: string): { text: string; color: string | null } | undefined {
  const [name = '', color, ...more] = text.split(',').map((part) => part.trim());
  if (name === '' || name.length > 40 || more.length > 0) return undefined;
  return color === undefined || colors.test(color) ? { text: name, color: color ?? null } : undefined;
}

const colors =
  /^(?:red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange|gray|#[0-9a-fA-F]{6})$/;

function listenAddress(text: string): { host: string; port: number } | null | undefined {
  if (text === 'off') return null;
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  return match === null || port > 65535 ? undefined : { host: match[1] ?? match[2] ?? '', port };
}
