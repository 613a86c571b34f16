import type { Account, AccountReading } from './brokerAccount.ts';

/** Accounts as the broker knew them at most `maxAgeMs` ago. */
export interface AccountWatch {
  /**
   * One reading under way serves everybody who asks with the same key. While the broker cannot be asked, the
   * last known account goes on; `null` then means that none is known.
   * @param key what stands for the session or the credentials; never a credential itself
   */
  accountOf(key: string, read: () => Promise<AccountReading>): Promise<AccountReading | null>;
  /** The account as it is known without asking; null: it would have to be asked for. */
  known(key: string): Account | null;
  /** Takes over what was read elsewhere, at log-in. */
  remember(key: string, account: Account): void;
}

interface Entry {
  account: Account | null;
  /** When `account` was asked for. */
  asOf: number;
  /** When the broker was asked last, whatever came of it. */
  askedAt: number;
  pending: Promise<AccountReading | null> | null;
}

const maxAgeMs = 30_000;
/** From this age on a request starts a new reading and does not wait for it. */
const refreshAfterMs = 20_000;
/** While the broker does not answer, it is asked no more often than this for one account. */
const retryMs = 3_000;
const mostEntries = 5_000;

export function createAccountWatch(now: () => number): AccountWatch {
  const entries = new Map<string, Entry>();

  const entryOf = (key: string): Entry => {
    const known = entries.get(key);
    const entry = known ?? { account: null, asOf: -Infinity, askedAt: -Infinity, pending: null };
    entries.delete(key);
    const oldest = entries.size >= mostEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    entries.set(key, entry);
    return entry;
  };

  const ask = async (key: string, entry: Entry, read: () => Promise<AccountReading>) => {
    const startedAt = now();
    entry.askedAt = startedAt;
    const reading = await read();
    if (reading.kind === 'account') Object.assign(entry, { account: reading, asOf: startedAt });
    if (reading.kind === 'account' || !isDenied(reading)) return entry.account;
    entries.delete(key);
    return reading;
  };

  return {
    async accountOf(key, read) {
      const entry = entryOf(key);
      const age = now() - entry.asOf;
      if (age >= refreshAfterMs && entry.pending === null && now() - entry.askedAt >= retryMs) {
        entry.pending = ask(key, entry, read).finally(() => {
          entry.pending = null;
        });
      }
      if (age < maxAgeMs || entry.pending === null) {
        entry.pending?.catch(() => undefined);
        return entry.account;
      }
      return await entry.pending;
    },
    known(key) {
      const entry = entries.get(key);
      return entry !== undefined && now() - entry.asOf < maxAgeMs ? entry.account : null;
    },
    remember(key, account) {
      Object.assign(entryOf(key), { account, asOf: now(), askedAt: now() });
    },
  };
}

/** The broker judged these credentials, rather than being in no state to. */
export function isDenied(reading: AccountReading): boolean {
  return reading.kind === 'refused' && !['broker-unreachable', 'broker-error'].includes(reading.code);
}
