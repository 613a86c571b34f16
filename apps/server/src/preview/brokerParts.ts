import type { Forbidden } from '@warren/console-api';
import { type Cluster, type ClusterAnswer, ClusterUnreachable } from '../clusters/cluster.ts';
import { BrokerRefusal } from '../live/brokerRead.ts';
import { ProblemAnswer } from '../problems/problemAnswer.ts';
import type { Viewer } from '../sessions/viewer.ts';

const timeoutMs = 30_000;

/** One answer of the broker to the asker's own rights, not taken apart. */
export type ReadPart = (path: string) => Promise<ArrayBuffer>;

/**
 * Reads rejects with `BrokerRefusal` for any status but 200, `ClusterUnreachable` when no address answered.
 */
export function partReader(cluster: Cluster, { authorization }: Viewer): ReadPart {
  return async (path) => {
    const answer = await cluster.readBytes({ path, authorization, timeoutMs });
    if (answer.status !== 200) throw refusalOf(path, answer);
    return answer.body;
  };
}

function refusalOf(path: string, { status, body, address }: ClusterAnswer<ArrayBuffer>): BrokerRefusal {
  return new BrokerRefusal(path, status, new TextDecoder().decode(body.slice(0, mostWords)), address);
}

/** Of a refusal in the broker's words: they are short, a proxy's page is not. */
const mostWords = 1_000;

/** What the asker is told when something without which nothing can be said was not given. */
export function unreadable(error: unknown): ProblemAnswer {
  if (error instanceof ClusterUnreachable) return unreachable;
  if (!(error instanceof BrokerRefusal)) throw error;
  const { path, status, body } = error;
  if (status === 404) return noSuchVhost;
  if (status !== 401 && status !== 403) return brokerError;
  const problem: Forbidden = {
    error: 'forbidden',
    reason: 'The broker does not show this virtual host to this user.',
    needs: [],
    broker: { request: `GET ${path}`, status, body },
  };
  return new ProblemAnswer(403, problem);
}

const unreachable = new ProblemAnswer(503, {
  error: 'broker-unreachable',
  reason: 'No management address of the cluster answered.',
});

const brokerError = new ProblemAnswer(502, {
  error: 'broker-error',
  reason: 'The broker answered with an error.',
});

const noSuchVhost = new ProblemAnswer(404, {
  error: 'no-such-vhost',
  reason: 'The broker shows this user no such virtual host.',
});
