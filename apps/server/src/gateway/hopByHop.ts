/** Header names and values in turn, as `IncomingMessage.rawHeaders` holds them. */
export type RawHeaders = readonly string[];

/** The pairs of raw headers, one by one. */
export function* headerPairs(raw: RawHeaders): Generator<[name: string, value: string]> {
  for (let index = 0; index + 1 < raw.length; index += 2) {
    yield [raw[index] ?? '', raw[index + 1] ?? ''];
  }
}

/** Every value of one header, in order, none joined or dropped. */
export function headerValues(raw: RawHeaders, name: string): string[] {
  const wanted = name.toLowerCase();
  return [...headerPairs(raw)].filter(([found]) => found.toLowerCase() === wanted).map(([, value]) => value);
}

/**
 * Lower-case names that end at this hop: those of RFC 9110 7.6.1 and those that `Connection` names. Not
 * `Transfer-Encoding`, since the body goes on in the same framing; and what frames or routes the message cannot
 * be named away (RFC 9110 7.6.1: `Connection` must not list what every recipient needs).
 */
export function hopByHopNames(raw: RawHeaders): ReadonlySet<string> {
  const named = headerValues(raw, 'connection')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim().toLowerCase());
  return new Set([...always, ...named.filter((name) => !neverDropped.has(name))]);
}

const always = ['connection', 'proxy-connection', 'keep-alive', 'te', 'upgrade'];
const neverDropped = new Set(['host', 'content-length', 'transfer-encoding', 'trailer', 'date']);
