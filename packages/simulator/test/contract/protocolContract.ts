import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';

/** HTTP itself: methods, paths, and what is not there. */
export function protocolContract({ series, node }: Subject): void {
  test('HEAD is GET without a body', async () => {
    const { status, text, headers } = await ask(node(), '/api/overview', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
  });

  test('OPTIONS needs no credentials and tells the methods', async () => {
    const { status, headers } = await ask(node(), '/api/overview', { method: 'OPTIONS', as: null });
    expect([status, headers.allow]).toEqual([200, 'HEAD, GET, OPTIONS']);
  });

  test.each(['POST', 'DELETE'])('%s where only GET is known is 405 with the methods', async (method) => {
    const { status, text, headers } = await ask(node(), '/api/overview', { method });
    expect([status, text, headers.allow]).toEqual([405, '', 'HEAD, GET, OPTIONS']);
  });

  test('an address that is not there is 404 for everybody', async () => {
    const expected = { error: 'Object Not Found', reason: 'Not Found' };
    expect(await ask(node(), '/api/nope', { as: null })).toMatchObject({ status: 404, json: expected });
    expect(await ask(node(), '/api/vhosts/nope')).toMatchObject({ status: 404, json: expected });
  });

  test('a node that is not there is 404, and 3.10 fails on it', async () => {
    expect((await ask(node(), '/api/nodes/nope')).status).toBe(series === '3.10' ? 500 : 404);
    expect((await ask(node(), '/api/nodes/nope/memory')).status).toBe(404);
  });

  test('a single dot is a step in the path, also when encoded', async () => {
    expect((await ask(node(), '/api/vhosts/.')).json).toEqual(expect.any(Array));
    expect((await ask(node(), '/api/vhosts/%2e')).json).toEqual(expect.any(Array));
  });

  test.each(['/api/vhosts/..', '/api/vhosts/%2e%2e'])('two dots at %s lead up to the index', async (path) => {
    const { status, headers } = await ask(node(), path);
    expect([status, headers.location]).toEqual([301, '/api/index.html']);
  });

  test('a path that is not percent-encoded well is refused', async () => {
    const { status, text } = await ask(node(), '/api/vhosts/%zz');
    expect([status, text]).toEqual([400, '']);
  });

  test.each([
    ['PUT', '/api/vhost-limits/billing/max-queues', { value: -1 }],
    ['DELETE', '/api/vhost-limits/billing/max-queues', undefined],
    ['PUT', '/api/user-limits/manager/max-channels', { value: -1 }],
    ['DELETE', '/api/user-limits/manager/max-channels', undefined],
    ...(series === '4' ? [['DELETE', '/api/vhosts/billing/deletion/protection', undefined] as const] : []),
  ] as const)('%s %s is 406 for whoever takes JSON alone', async (method, path, body) => {
    const question = { method, body };
    expect(await ask(node(), path, { ...question, accept: 'application/json' })).toMatchObject({
      status: 406,
      text: '',
    });
    for (const accept of ['application/json, */*;q=0.5', 'text/html', 'text/*']) {
      expect((await ask(node(), path, { ...question, accept })).status).toBe(204);
    }
  });

  test('statistics are not reset for whoever takes JSON alone', async () => {
    const { status } = await ask(node(), '/api/reset', { method: 'DELETE', accept: 'application/json' });
    expect(status).toBe(406);
  });

  test('a list is JSON for whoever takes anything beside it', async () => {
    const { status, headers } = await ask(node(), '/api/vhosts', { accept: 'application/json, */*;q=0.5' });
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  });

  test('answers are JSON and not to be cached', async () => {
    const { headers } = await ask(node(), '/api/whoami');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding, origin',
      server: 'Cowboy',
    });
    expect(headers['content-security-policy']).toContain("object-src 'self'");
  });
}
