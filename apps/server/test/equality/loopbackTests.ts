import type { Cluster } from '@warren/testbed';
import { describe, expect, test } from 'vitest';
import { elsewhere } from '../gateway/elsewhere.ts';
import { startWarren } from '../startWarren.ts';
import { type RequestParts, requestBytes, transcript } from './transcript.ts';

const guest: RequestParts = { credentials: 'guest:guest' };
const form = (body: string): RequestParts => ({
  credentials: null,
  body,
  headers: ['Content-Type: application/x-www-form-urlencoded'],
});

/** Where the broker judges by its TCP peer and Warren by its own, both say the same. */
const requests = {
  'a read': requestBytes('GET', '/api/overview', guest),
  'a wrong password': requestBytes('GET', '/api/whoami', guest),
  'a HEAD': requestBytes('HEAD', '/api/whoami', guest),
  'another origin': requestBytes('GET', '/api/whoami', { ...guest, headers: ['Origin: https://x.example'] }),
  'a change': requestBytes('PUT', '/api/queues/%2F/forGuest', { ...guest, body: '{}' }),
  'a change that is no JSON': requestBytes('PUT', '/api/queues/%2F/forGuest', { ...guest, body: '[1' }),
  'a deletion': requestBytes('DELETE', '/api/vhosts/nothing', guest),
  'a method that is not there': requestBytes('POST', '/api/overview', { ...guest, body: '{}' }),
  'a path that is not there': requestBytes('GET', '/api/nothing', guest),
  'a broken path': requestBytes('GET', '/api/queues/%zz', guest),
  OPTIONS: requestBytes('OPTIONS', '/api/queues/%2F/x', guest),
  'the documentation': requestBytes('GET', '/api/index.html', guest),
  'HTTP/1.0': requestBytes('GET', '/api/whoami', { ...guest, version: 'HTTP/1.0' }),
  'spaces and small letters': requestBytes('GET', '/api/whoami', {
    credentials: null,
    headers: ['authorization: basic   Z3Vlc3Q6Z3Vlc3Q='],
  }),
  'a log-in': requestBytes('POST', '/api/login', form('username=guest&password=guest')),
  'a log-in in another order and spelling': requestBytes(
    'POST',
    '/api/login',
    form('password=guest&user%6eame=gues%74'),
  ),
};

export function loopbackTests(cluster: () => Cluster): void {
  describe.skipIf(elsewhere === undefined)('S4 guest from another machine', () => {
    test.each(Object.entries(requests))(
      '%s is answered as the broker itself does',
      async (_what, request) => {
        const url = cluster().nodes[0]?.managementUrl ?? '';
        const warren = await startWarren({ urls: [url] });
        const direct = await transcript(Number(new URL(url).port), [request], elsewhere);
        expect(await transcript(warren.port, [request], elsewhere)).toEqual(direct);
      },
    );

    test('nobody gets definitions by credentials in the address, which 3.10 takes', async () => {
      const url = cluster().nodes[0]?.managementUrl ?? '';
      const warren = await startWarren({ urls: [url] });
      const request = requestBytes('GET', '/api/definitions?auth=Z3Vlc3Q6Z3Vlc3Q=', { credentials: null });
      const [local] = await transcript(warren.port, [request]);
      expect(local).toMatch(cluster().series === '3.10' ? /^HTTP\/1.1 200 / : /^HTTP\/1.1 401 /);
      const [answer] = await transcript(warren.port, [request], elsewhere);
      expect(answer).toMatch(/^HTTP\/1.1 401 [\s\S]*User can only log in via localhost/);
    });
  });
}
