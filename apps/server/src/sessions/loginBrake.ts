/** Slows whoever guesses passwords. Only failures count: an attempt that succeeds is given back. */
export interface LoginBrake {
  attempt(client: string, name: string): LoginAttempt | TooManyAttempts;
}

export interface LoginAttempt {
  readonly kind: 'allowed';
  /** It succeeded, or its outcome says nothing about the password. */
  forget(): void;
}

export interface TooManyAttempts {
  readonly kind: 'too-many';
  readonly retryAfterS: number;
}

/** Failures in a row, and how long until one is forgotten. */
const perClient = { size: 10, refillMs: 6_000 };
const perName = { size: 20, refillMs: 3_000 };

/**
 * A client that never failed is let through even when others failed much with the same name, so that nobody
 * can lock a person out from elsewhere.
 */
export function createLoginBrake(now: () => number): LoginBrake {
  const clients = createBuckets(perClient, now);
  const names = createBuckets(perName, now);
  return {
    attempt(client, name) {
      const key = clientKey(client);
      const waitMs = Math.max(clients.waitMs(key), clients.isFull(key) ? 0 : names.waitMs(name));
      if (waitMs > 0) return { kind: 'too-many', retryAfterS: Math.ceil(waitMs / 1000) };
      clients.take(key);
      names.take(name);
      return {
        kind: 'allowed',
        forget() {
          clients.giveBack(key);
          names.giveBack(name);
        },
      };
    },
  };
}

/** One IPv6 customer holds a whole /64, so that is one client. */
function clientKey(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 4 - groups.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}

function createBuckets({ size, refillMs }: { size: number; refillMs: number }, now: () => number) {
  /** Tokens left at a time; a full bucket is not kept. */
  const buckets = new Map<string, { left: number; at: number }>();
  const left = (key: string) => {
    const bucket = buckets.get(key);
    return bucket === undefined ? size : Math.min(size, bucket.left + (now() - bucket.at) / refillMs);
  };
  const put = (key: string, tokens: number) => {
    buckets.delete(key);
    if (tokens >= size) return;
    const oldest = buckets.size >= mostBuckets ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    buckets.set(key, { left: tokens, at: now() });
  };
  return {
    isFull: (key: string) => left(key) >= size,
    waitMs: (key: string) => Math.max(0, (1 - left(key)) * refillMs),
    take: (key: string) => put(key, Math.max(0, left(key) - 1)),
    giveBack: (key: string) => put(key, left(key) + 1),
  };
}

/** Memory stays bounded under attack; the longest untouched are forgotten first. */
const mostBuckets = 20_000;
