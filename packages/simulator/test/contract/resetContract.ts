import { nodePath, overviewPath, path, readNode, readOverview } from '@warren/management-api';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';

/** Statistics are reset by administrators, of one node or of all. */
export function resetContract({ node }: Subject): void {
  test('only an administrator resets statistics', async () => {
    const { status, json } = await ask(node(), '/api/reset', { method: 'DELETE', as: 'monitor' });
    expect([status, json]).toEqual([401, { error: 'not_authorised', reason: 'Not administrator user' }]);
  });

  test('statistics of a node that is not there cannot be reset', async () => {
    expect((await ask(node(), '/api/reset/nope', { method: 'DELETE' })).status).toBe(404);
  });

  test('a reset node has no samples of before', async () => {
    const age = { ageS: 600, incrementS: 5 };
    const samples = async () => {
      const { json } = await ask(node(), nodePath(node().name, { nodeStats: age }));
      return readNode(json).memory.used.samples.length;
    };
    const before = await samples();
    const { status, text } = await ask(node(), path`/api/reset/${node().name}`, { method: 'DELETE' });
    expect([status, text]).toEqual([204, '']);
    expect(await samples()).toBeLessThan(before);
  });

  test('after a reset of all nodes message rates come back with the next messages', async () => {
    expect((await ask(node(), '/api/reset', { method: 'DELETE' })).status).toBe(204);
    await expect
      .poll(async () => readOverview((await ask(node(), overviewPath())).json).messageRates.publish?.value, {
        timeout: 60_000,
        interval: 500,
      })
      .toBeGreaterThan(0);
  });
}
