import { expect, test } from 'vitest';
import { faultOf } from './proxyCheck.ts';

test.each([
  ['the page of another server', { code: 'not-json', status: 200 }, 'loses-prefix'],
  ["a proxy's own 404", { code: 'http', status: 404 }, 'loses-prefix'],
  ["Warren's 404, since the slash cut the path", { code: 'not-found', status: 404 }, 'decodes-slash'],
  ["a proxy's 400 to the encoded slash", { code: 'http', status: 400 }, 'decodes-slash'],
])('%s tells the fault of the proxy', (_answer, failure, kind) => {
  expect(faultOf(failure, '/warren/')).toMatchObject({ kind });
});

test('no answer, and an answer of a server in trouble, tell nothing about proxies', () => {
  expect(faultOf({ code: 'no-connection', status: 0 }, '/')).toBeNull();
  expect(faultOf({ code: 'http', status: 502 }, '/')).toBeNull();
});
