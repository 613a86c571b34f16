import type { Missing } from '@warren/console-api';
import { type Cluster, ClusterUnreachable, type NodeAddress } from '../clusters/cluster.ts';

export interface BrokerRead {
  path: string;
  /** Whose rights: whole value of the Authorization header. */
  authorization: string;
  timeoutMs: number;
  only?: NodeAddress;
  signal?: AbortSignal;
  /** Statuses beside 200 whose body is an answer: a failed health check tells what it found with 503. */
  answers?: readonly number[];
}

export interface BrokerAnswer {
  json: unknown;
  address: NodeAddress;
}

/**
 * One answer of the management API, parsed.
 * @throws {ClusterUnreachable} when no address answered.
 * @throws {BrokerRefusal} for any status that is no answer.
 * @throws {UnreadableAnswer} for a body that is not JSON.
 */
export async function readBroker(cluster: Cluster, read: BrokerRead): Promise<BrokerAnswer> {
  const { answers = [], ...request } = read;
  const { status, body, address } = await cluster.read(request);
  if (status !== 200 && !answers.includes(status)) throw new BrokerRefusal(read.path, status, body, address);
  try {
    const json: unknown = JSON.parse(body);
    return { json, address };
  } catch {
    throw new UnreadableAnswer(address);
  }
}

/** The broker answered, but not with what was asked for. */
export class BrokerRefusal extends Error {
  readonly path: string;
  readonly status: number;
  /** The broker's own words. */
  readonly body: string;
  readonly address: NodeAddress;

  constructor(path: string, status: number, body: string, address: NodeAddress) {
    super(`the broker answered ${status}`);
    this.path = path;
    this.status = status;
    this.body = body;
    this.address = address;
  }
}

/** Something answered that is no management API, such as a page of a reverse proxy. */
export class UnreadableAnswer extends Error {
  readonly address: NodeAddress;

  constructor(address: NodeAddress) {
    super('the answer is not JSON');
    this.address = address;
  }
}

/** Why something is missing, in a word of `missingSchema`. */
export function missingReason(error: unknown): Pick<Missing, 'reason' | 'status'> {
  if (error instanceof BrokerRefusal) return { reason: refusalWord(error.status), status: error.status };
  if (error instanceof ClusterUnreachable) {
    return { reason: error.attempts.at(-1)?.failure ?? 'error', status: null };
  }
  return { reason: 'error', status: null };
}

/** Nothing while a part did not fail. */
export function missingPart(what: string, failure: unknown): Missing[] {
  return failure === null ? [] : [{ what, node: null, ...missingReason(failure) }];
}

function refusalWord(status: number): string {
  if (status === 401 || status === 403) return 'forbidden';
  return status === 404 ? 'not-found' : 'error';
}
