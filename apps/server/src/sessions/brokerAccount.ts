import { readVhosts, readWhoami, vhostsPath, whoamiPath } from '@warren/management-api';
import { type Cluster, type ClusterAnswer, ClusterUnreachable } from '../clusters/cluster.ts';
import { brokerReason, type Refused, refusedBy } from './refusal.ts';

/** An account as the broker knows it now. */
export interface Account {
  readonly kind: 'account';
  readonly name: string;
  readonly tags: readonly string[];
  /** Virtual hosts it may enter; null: the broker did not tell. */
  readonly vhosts: readonly string[] | null;
}

export type AccountReading = Account | Refused;

/**
 * Asks the broker who stands behind these credentials.
 * `GET /api/whoami` needs one of the management tags, and never sets the `auth` cookie that
 * `POST /api/login` of 3.10 and 4.0 does (observed).
 */
export async function readAccount(cluster: Cluster, authorization: string): Promise<AccountReading> {
  const whoami = await ask(cluster, whoamiPath, authorization);
  if (whoami === null) return { kind: 'refused', code: 'broker-unreachable', broker: null };
  if (whoami.status !== 200) {
    const broker = { status: whoami.status, reason: brokerReason(whoami.body) };
    return { kind: 'refused', code: refusedBy(broker), broker };
  }
  const { name, tags } = readWhoami(parseJson(whoami.body));
  return { kind: 'account', name, tags, vhosts: await readVhostNames(cluster, authorization) };
}

async function readVhostNames(cluster: Cluster, authorization: string): Promise<readonly string[] | null> {
  const answer = await ask(cluster, `${vhostsPath}?columns=name`, authorization);
  return answer?.status === 200 ? readVhosts(parseJson(answer.body)).map((vhost) => vhost.name) : null;
}

async function ask(cluster: Cluster, path: string, authorization: string): Promise<ClusterAnswer | null> {
  try {
    return await cluster.read({ path, authorization, timeoutMs: 5_000 });
  } catch (error) {
    if (error instanceof ClusterUnreachable) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
