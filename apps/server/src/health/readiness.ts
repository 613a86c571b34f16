import { type Cluster, ClusterUnreachable } from '../clusters/cluster.ts';

/** Whether some address of a cluster answered lately. */
export interface ClusterReadiness {
  readonly cluster: string;
  readonly ready: boolean;
  /** Addresses that did not answer when they were tried last, and why. */
  readonly failing: readonly { readonly address: string; readonly failure: string }[];
}

const latelyMs = 10_000;

/** Looks at what requests met lately, and asks only when none was made. */
export function createReadiness(cluster: Cluster, now: () => number): () => Promise<ClusterReadiness> {
  let asking: Promise<boolean> | null = null;
  let answeredAt = Number.NEGATIVE_INFINITY;

  const answeredLately = () =>
    now() - answeredAt < latelyMs ||
    cluster.attempts().some(({ at, failure }) => failure === null && at !== null && now() - at < latelyMs);

  const ask = async () => {
    try {
      // Without credentials: any answer, 401 too, shows that a broker is there.
      await cluster.read({ path: '/api/whoami', authorization: null, timeoutMs: 2_000 });
      answeredAt = now();
      return true;
    } catch (error) {
      if (error instanceof ClusterUnreachable) return false;
      throw error;
    } finally {
      asking = null;
    }
  };

  return async () => {
    asking ??= answeredLately() ? null : ask();
    const ready = asking === null || (await asking);
    return {
      cluster: cluster.id,
      ready,
      failing: cluster.attempts().flatMap(({ address, failure }) => {
        return failure === null ? [] : [{ address: address.url.host, failure }];
      }),
    };
  };
}
