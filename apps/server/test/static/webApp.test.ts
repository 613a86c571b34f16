import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { errorOf, logInWith, startWarren } from '../startWarren.ts';

const script = 'console.log("a page of the console");'.repeat(20);
const web = {
  'index.html':
    '<!doctype html><html><head><base href="__BASE_HREF__" /><!--first reads--><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/index-abc.js" nonce="__CSP_NONCE__"></script></head></html>',
  'favicon.ico': Buffer.from([0, 0, 1, 0]),
  'assets/index-abc.js': script,
  'assets/index-abc.js.br': brotliCompressSync(script),
  'assets/index-abc.js.gz': gzipSync(script),
};
const page = { headers: { accept: 'text/html,application/xhtml+xml' } };

async function startWithPages(env: Record<string, string> = {}) {
  const broker = await startAccountsBroker();
  return await startWarren({ urls: [broker.url], web, env });
}

/** Sends a target exactly as it is written, which fetch would tidy up. */
function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, ...options }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
      asking.on('error', reject);
      asking.end();
    },
  );
}

test('S2: each answer of the page carries a nonce of its own, in the page and in the policy', async () => {
  const { url } = await startWithPages();
  const nonces = new Set<string>();
  for (const path of ['/', '/nodes', '/index.html']) {
    const answer = await fetch(url + path, page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    expect(html.split(`nonce="${nonce}"`)).toHaveLength(3);
    expect(html).not.toContain('__');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('the page asks for what it will read while its script loads, as far as the session may', async () => {
  const { url, browser } = await startWithPages();
  const session = ['console/session'];
  const asked = async (from: (path: string) => Promise<Response>, path: string) => {
    const html = await (await from(path)).text();
    return [...html.matchAll(/<link rel="preload" as="fetch" href="([^"]+)" crossorigin/g)].map(
      ([, href]) => href,
    );
  };
  expect(await asked((path) => fetch(url + path, page), '/')).toEqual(session);

  const admin = browser(page.headers);
  await admin('/console/session', logInWith('admin', 'admin-pw'));
  expect(await asked(admin, '/?range=600')).toEqual([
    ...session,
    'console/live/overview?range=600',
    'console/live/health',
    'console/live/nodes?range=600',
  ]);
  expect(await asked(admin, '/nodes')).toEqual(session);
  const manager = browser(page.headers);
  await manager('/console/session', logInWith('manager', 'manager-pw'));
  expect(await asked(manager, '/?range="><script>')).toEqual([
    ...session,
    'console/live/overview?range=3600',
    'console/live/health',
  ]);
});

test('hashed files may be kept for ever, and come in the smallest form that the browser takes', async () => {
  const { port } = await startWithPages();
  const get = (encoding: string) =>
    ask(port, '/assets/index-abc.js', { headers: { 'accept-encoding': encoding } });
  const brotli = await get('gzip, deflate, br');
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  expect((await get('gzip, br;q=0')).headers['content-encoding']).toBe('gzip');
  const plain = await get('');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
});

test('HEAD and a known ETag get no body', async () => {
  const { port } = await startWithPages();
  const head = await ask(port, '/assets/index-abc.js', { method: 'HEAD' });
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    `${script.length}`,
  ]);
  const headers = { 'if-none-match': String(head.headers.etag) };
  const known = await ask(port, '/assets/index-abc.js', { headers });
  expect([known.status, known.body.length]).toEqual([304, 0]);
  expect((await ask(port, '/nodes', { method: 'HEAD', ...page })).status).toBe(200);
  expect((await ask(port, '/favicon.ico')).headers['content-type']).toBe('image/x-icon');
});

test('a hashed file of a former build is 404, never the page in its place', async () => {
  const { url } = await startWithPages();
  const answer = await fetch(`${url}/assets/index-old.js`, page);
  expect([answer.status, await errorOf(answer)]).toEqual([404, 'not-found']);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('S11: no path reaches the file system', async () => {
  const { port } = await startWithPages();
  const paths = [
    '/assets/../../../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets//index-abc.js',
    '/assets/index-abc.js.br',
    '/assets/index-abc.js%00',
    '/.git/config',
    '/..%2f..%2fetc%2fpasswd',
  ];
  for (const path of paths) expect([path, (await ask(port, path)).status]).toEqual([path, 404]);
});

test('who asks for no page gets no page', async () => {
  const { url } = await startWithPages();
  expect((await fetch(`${url}/nodes`)).status).toBe(404);
  expect((await fetch(`${url}/nodes`, { ...page, method: 'POST' })).status).toBe(404);
  expect((await fetch(`${url}/console/nothing`, page)).status).toBe(404);
});

test('under a base path everything is found, whether a proxy takes the prefix off or not', async () => {
  const { url } = await startWithPages({ WARREN_BASE_PATH: '/mq/warren' });
  for (const path of ['/mq/warren/', '/mq/warren/nodes', '/', '/nodes']) {
    const answer = await fetch(url + path, page);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.text()).toContain('<base href="/mq/warren/" />');
  }
  for (const path of [
    '/mq/warren/assets/index-abc.js',
    '/assets/index-abc.js',
    '/mq/warren/console/session',
  ]) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
  const bare = await fetch(`${url}/mq/warren`, { ...page, redirect: 'manual' });
  expect([bare.status, bare.headers.get('location')]).toEqual([302, '/mq/warren/']);
  expect((await fetch(`${url}/mq/warren/api/whoami`)).status).toBe(401);
  expect((await fetch(`${url}/api/whoami`)).status).toBe(401);
  for (const path of ['/healthz', '/mq/warren/healthz']) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
});

test('below /c/<id>/ stands the whole house of that cluster', async () => {
  const { url } = await startWithPages();
  const answer = await fetch(`${url}/c/default/nodes`, page);
  expect(await answer.text()).toContain('<base href="/c/default/" />');
  const bare = await fetch(`${url}/c/default`, { ...page, redirect: 'manual' });
  expect(bare.headers.get('location')).toBe('/c/default/');
  expect((await fetch(`${url}/c/default/assets/index-abc.js`)).status).toBe(200);
  expect((await fetch(`${url}/c/default/console/session`)).status).toBe(200);
  expect((await fetch(`${url}/c/nowhere/console/session`)).status).toBe(404);
  expect((await fetch(`${url}/c/nowhere/nodes`, page)).status).toBe(404);
});

test('without a built web app the page says how to build it, and the API works', async () => {
  const broker = await startAccountsBroker();
  const { url } = await startWarren({ urls: [broker.url] });
  const answer = await fetch(url, page);
  expect([answer.status, await errorOf(answer)]).toEqual([503, 'not-built']);
  expect((await fetch(`${url}/api/whoami`)).status).toBe(401);
});
