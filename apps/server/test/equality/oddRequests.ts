import { type RequestBytes, requestBytes } from './transcript.ts';

const publish = JSON.stringify({
  properties: {},
  routing_key: 'nowhere',
  payload: 'x',
  payload_encoding: 'string',
});
const publishTo = '/api/exchanges/%2F/amq.direct/publish';
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** Requests that routers, proxies and parsers like to change or to refuse. None changes anything. */
export const oddRequests: Readonly<Record<string, RequestBytes>> = {
  ...Object.fromEntries(
    [
      '%2F',
      '%2f',
      '%zz',
      '%',
      '%E9',
      '%ff',
      '%00',
      '..',
      '../x',
      '../../whoami',
      '%2e%2e/x',
      './x',
      '\\',
      '{',
      '"<>^`|',
      'a;b,c=d',
      'a+b',
      '/',
      '//x',
      'x/',
      `${'x'.repeat(255)}`,
      `${'x'.repeat(256)}`,
      `${'x'.repeat(9_000)}`,
      '?',
      '?x=%zz&y=%E9',
      '#x',
    ].map((path) => [
      `GET …/${path.length > 20 ? `${path.slice(0, 3)} × ${path.length}` : path}`,
      requestBytes('GET', `/api/queues/%2F/${path}`),
    ]),
  ),
  'a path that is not there': requestBytes('GET', '/api/nothing/here'),
  '/api': requestBytes('GET', '/api'),
  '/api/': requestBytes('GET', '/api/'),
  '/api/index.html': requestBytes('GET', '/api/index.html'),
  '/cli/': requestBytes('GET', '/cli/'),
  rabbitmqadmin: requestBytes('GET', '/cli/rabbitmqadmin'),
  'rabbitmqadmin that did not change': requestBytes('GET', '/cli/rabbitmqadmin', {
    headers: ['If-None-Match: "2725287349"'],
  }),
  'a part of rabbitmqadmin': requestBytes('GET', '/cli/rabbitmqadmin', { headers: ['Range: bytes=0-9'] }),
  HEAD: requestBytes('HEAD', '/api/whoami'),
  OPTIONS: requestBytes('OPTIONS', '/api/queues/%2F/x'),
  'OPTIONS of another origin': requestBytes('OPTIONS', '/api/whoami', {
    headers: ['Origin: https://other.example', 'Access-Control-Request-Method: PUT'],
    credentials: null,
  }),
  ...Object.fromEntries(
    ['PROPFIND', 'PATCH', 'LINK', 'TRACE', 'POST', 'PUT', 'DELETE'].map((method) => [
      `${method} where there is none`,
      requestBytes(method, '/api/whoami'),
    ]),
  ),
  'a body in chunks':
    requestBytes('POST', publishTo, { headers: ['Transfer-Encoding: chunked'] }) + chunked(publish),
  'a body in chunks with trailers': `${requestBytes('POST', publishTo, {
    headers: ['Transfer-Encoding: chunked', 'Trailer: X-Sum'],
  })}${chunked(publish).slice(0, -2)}X-Sum: 1\r\n\r\n`,
  'a body after 100 Continue': requestBytes('POST', publishTo, {
    headers: ['Expect: 100-continue'],
    body: publish,
  }),
  'another expectation': requestBytes('GET', '/api/whoami', { headers: ['Expect: miracles'] }),
  'a POST without a body': requestBytes('POST', publishTo),
  'no JSON': requestBytes('POST', publishTo, { body: '[1' }),
  'another content type': requestBytes('POST', publishTo, {
    body: publish,
    headers: ['Content-Type: text/plain; x'],
  }),
  'a form instead of JSON': requestBytes('POST', publishTo, {
    body: publish,
    headers: ['Content-Type: application/x-www-form-urlencoded'],
  }),
  'a coding of the body that nobody knows': requestBytes('POST', publishTo, {
    body: publish,
    headers: ['Content-Encoding: x'],
  }),
  'a GET with a body': requestBytes('GET', '/api/whoami', { body: '{}' }),
  'HTTP/1.0': requestBytes('GET', '/api/whoami', { version: 'HTTP/1.0' }),
  'HTTP/1.0 with a body': requestBytes('POST', publishTo, { version: 'HTTP/1.0', body: publish }),
  'a compressed answer': requestBytes('GET', '/api/exchanges?columns=name', {
    headers: ['Accept-Encoding: gzip'],
  }),
  'an answer in another type': requestBytes('GET', '/api/whoami', { headers: ['Accept: text/csv'] }),
  'another origin': requestBytes('GET', '/api/whoami', { headers: ['Origin: https://other.example'] }),
  'no credentials': requestBytes('GET', '/api/overview', { credentials: null }),
  'a wrong password': requestBytes('GET', '/api/overview', { credentials: 'admin:wrong' }),
  'a user without a tag': requestBytes('GET', '/api/overview', { credentials: 'plain:plain-pw' }),
  'a user without the tag': requestBytes('GET', '/api/users', { credentials: 'monitor:monitor-pw' }),
  'another scheme': requestBytes('GET', '/api/whoami', {
    credentials: null,
    headers: ['Authorization: Digest x'],
  }),
  'no base64': requestBytes('GET', '/api/whoami', { credentials: null, headers: ['Authorization: Basic !'] }),
  'a token': requestBytes('GET', '/api/whoami', {
    credentials: null,
    headers: ['Authorization: Bearer x.y.z'],
  }),
  'two Authorization headers': requestBytes('GET', '/api/whoami', { headers: ['Authorization: Basic eA=='] }),
  'a log-in': requestBytes('POST', '/api/login', {
    credentials: null,
    body: 'username=admin&password=admin-pw',
    headers: ['Content-Type: application/x-www-form-urlencoded'],
  }),
  'a log-in with a wrong password': requestBytes('POST', '/api/login', {
    credentials: null,
    body: 'username=admin&password=no',
    headers: ['Content-Type: application/x-www-form-urlencoded'],
  }),
  'credentials in the address': requestBytes('GET', '/api/definitions/%2F?auth=YWRtaW46d3Jvbmc=', {
    credentials: null,
  }),
  '90 headers': requestBytes('GET', '/api/whoami', {
    headers: Array.from({ length: 90 }, (_, i) => `X-${i}: ${i}`),
  }),
  '200 headers': requestBytes('GET', '/api/whoami', {
    headers: Array.from({ length: 200 }, (_, i) => `X-${i}: ${i}`),
  }),
  'a long header': requestBytes('GET', '/api/whoami', { headers: [`X: ${'x'.repeat(5_000)}`] }),
  'a cookie': requestBytes('GET', '/api/whoami', { headers: ['Cookie: m=1; auth=x; a="b,c"'] }),
  'a failing health check': requestBytes('GET', '/api/health/checks/port-listener/1'),
};
