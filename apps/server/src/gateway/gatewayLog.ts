/** As much of pino as the gateway writes to. */
export interface GatewayLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/**
 * A path as it may stand in a log: values of query parameters that can be credentials are taken out, in any
 * spelling; the form of the rest stays.
 */
export function loggedPath(path: string): string {
  const [address = '', ...query] = path.split('?');
  if (query.length === 0) return passwordInPath(address);
  const pairs = query
    .join('?')
    .split('&')
    .map((pair) => (isHarmless(pair) ? pair : `${pair.split('=', 1)[0]}=…`));
  return `${passwordInPath(address)}?${pairs.join('&')}`;
}

/** `GET /api/auth/hash_password/<password>` carries one in the path. */
function passwordInPath(path: string): string {
  return path.replace(/(hash_password\/).+/i, '$1…');
}

function isHarmless(pair: string): boolean {
  const [name = '', ...value] = pair.split('=');
  return value.length === 0 ? !/[+/=%]/.test(name) : harmlessNames.has(name);
}

/** The query parameters of the management API that hold no secret. */
const harmlessNames = new Set(
  [
    'page page_size name use_regex pagination sort sort_reverse columns lengths_age lengths_incr msg_rates_age',
    'msg_rates_incr data_rates_age data_rates_incr node_stats_age node_stats_incr disable_stats',
    'enable_queue_totals if-unused if-empty download vhost deprecated force mode',
  ].flatMap((names) => names.split(' ')),
);
