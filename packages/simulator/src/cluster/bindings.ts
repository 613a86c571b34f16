/** A binding that somebody made; those of the default exchange are not kept. */
export interface SimulatedBinding {
  readonly source: string;
  readonly destination: string;
  readonly destinationType: 'queue' | 'exchange';
  readonly routingKey: string;
  /** As made; numbers may be raw JSON. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

export function newBinding(source: string, queue: string, routingKey = ''): SimulatedBinding {
  return { source, destination: queue, destinationType: 'queue', routingKey, arguments: {} };
}

/** Names a binding among those of the same ends: its routing key, and a hash of its arguments if it has any. */
export function propertiesKey({ routingKey, arguments: declared }: SimulatedBinding): string {
  const key = quote(routingKey);
  const text = JSON.stringify(Object.entries(declared).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  if (text !== '[]') return `${key}~${hashOf(text)}`;
  return key === '' ? '~' : key;
}

/** As a broker quotes: a blank becomes a plus, other signs than letters, digits, dots, dashes and underscores escape. */
function quote(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Six characters, as a broker's are; not the same. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).toUpperCase().padStart(6, '0').slice(-6);
}
