import { parseLossless, readBrokerError, readOverview, stringifyLossless } from '@warren/management-api';
import { nodeNamed, type OpenCluster, requestManagement } from '@warren/testbed';
import type { PolicyBroker } from '../../src/index.ts';

/** What the rules depend on, as the broker tells it. */
export async function brokerOf(cluster: OpenCluster): Promise<PolicyBroker> {
  const overview = readOverview(await requestManagement(nodeNamed(cluster), { path: '/api/overview' }));
  return { version: overview.version, erlangVersion: overview.erlangVersion ?? '' };
}

/** Sends a change as the administrator. Null: it was taken; else the broker's reason, or its status without one. */
export async function changeBroker(
  cluster: OpenCluster,
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<string | null> {
  const answer = await fetch(nodeNamed(cluster).managementUrl + path, {
    method,
    headers: {
      authorization: `Basic ${btoa('admin:admin-pw')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: stringifyLossless(body) }),
  });
  const text = await answer.text();
  if (answer.ok) return null;
  return readBrokerError(answer.status, text).reason || String(answer.status);
}

/** The same, where the broker has to take it. */
export async function prepareBroker(...change: Parameters<typeof changeBroker>): Promise<void> {
  const refusal = await changeBroker(...change);
  if (refusal !== null) throw new Error(`${change[1]} ${change[2]}: ${refusal}`);
}

/** The value of an Erlang expression that `rabbit_json` can write, such as maps with binaries for texts. */
export async function askErlangJson(cluster: OpenCluster, expression: string): Promise<unknown> {
  const written = await cluster.eval(
    nodeNamed(cluster).name,
    `base64:encode(iolist_to_binary(rabbit_json:encode(begin ${expression} end))).`,
  );
  // A long binary is written as several texts one below the other.
  const base64 = Array.from(written.matchAll(/"([^"]*)"/g), ([, part]) => part).join('');
  return parseLossless(Buffer.from(base64, 'base64').toString());
}

/** A binary in an Erlang expression. */
export function erlangBinary(text: string): string {
  return `base64:decode(<<"${Buffer.from(text).toString('base64')}">>)`;
}
