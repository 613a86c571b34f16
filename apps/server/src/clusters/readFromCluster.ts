import type { Dispatcher } from 'undici';
import { type AddressAttempt, type ClusterAnswer, type ClusterRead, ClusterUnreachable } from './cluster.ts';
import { failureOf } from './failure.ts';
import type { TrialAddress } from './openCluster.ts';
import { pathPrefix } from './upstream.ts';

/** How a body is taken from the connection. */
export type BodyReader<Body> = (body: Dispatcher.ResponseData['body']) => Promise<Body>;

/**
 * One GET, at the next address when one gives no answer.
 * @throws {ClusterUnreachable} when none answered, or the reason of `request.signal` when the caller gave up.
 */
export async function readFromCluster<Body>(
  order: readonly TrialAddress[],
  request: ClusterRead,
  readBody: BodyReader<Body>,
): Promise<ClusterAnswer<Body>> {
  const { only } = request;
  const trials =
    only === undefined ? order : order.filter((t) => t.upstream.address.url.href === only.url.href);
  const attempts: AddressAttempt[] = [];
  for (const trial of trials) {
    try {
      return await readOnce(trial, request, readBody);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      const failure = failureOf(error);
      trial.health.failed(failure);
      attempts.push(trial.health.attempt);
    }
  }
  throw new ClusterUnreachable(attempts);
}

async function readOnce<Body>(
  trial: TrialAddress,
  request: ClusterRead,
  readBody: BodyReader<Body>,
): Promise<ClusterAnswer<Body>> {
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal === undefined ? limit : AbortSignal.any([limit, request.signal]);
  try {
    return await ask(trial, request, signal, readBody);
  } catch (error) {
    // A kept connection may have been closed by the broker in the same moment: that says nothing of the node.
    if (failureOf(error) !== 'reset') throw error;
    return await ask(trial, request, signal, readBody);
  }
}

async function ask<Body>(
  { upstream, health }: TrialAddress,
  request: ClusterRead,
  signal: AbortSignal,
  readBody: BodyReader<Body>,
): Promise<ClusterAnswer<Body>> {
  const { authorization } = request;
  const answer = await upstream.pool.request({
    method: 'GET',
    path: pathPrefix(upstream.address.url) + request.path,
    headers: { accept: 'application/json', ...(authorization === null ? {} : { authorization }) },
    signal,
  });
  const body = await readBody(answer.body);
  health.answered();
  return { status: answer.statusCode, body, address: upstream.address };
}
