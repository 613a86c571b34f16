import type { Cluster } from '@warren/testbed';
import { expect, test } from 'vitest';
import { startWarren } from '../startWarren.ts';
import hostileNames from './hostileNames.json' with { type: 'json' };
import { lifeOfName } from './lifeOfName.ts';
import { oddRequests } from './oddRequests.ts';
import { type RequestBytes, transcript } from './transcript.ts';

/** A node and a Warren in front of it give the same answers, byte for byte. */
export function equalityTests(cluster: () => Cluster): void {
  /** @param conversations Requests that follow one another; several conversations go on at once. */
  async function expectSame(conversations: readonly (readonly RequestBytes[])[]): Promise<void> {
    const url = cluster().nodes[0]?.managementUrl ?? '';
    const warren = await startWarren({ urls: [url] });
    const answers = (port: number) =>
      Promise.all(conversations.map((requests) => transcript(port, requests)));
    const direct = await answers(Number(new URL(url).port));
    const through = await answers(warren.port);
    expect(through).toEqual(direct);
    expect(through.join()).not.toMatch(/broker-unreachable|outcome-unknown/);
  }

  const names = hostileNames.map((name) => [JSON.stringify(name).slice(0, 30), name] as const);
  test.each(names)('the name %s of a queue, exchange, policy, virtual host and user', (_shown, name) =>
    expectSame(Object.values(lifeOfName(name))),
  );

  test.each(Object.entries(oddRequests))('%s', (_what, request) => expectSame([[request]]));
}
