import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLoopbackRule } from '../../src/gateway/loopbackRule.ts';
import { createClusterSessions } from '../../src/sessions/clusterSessions.ts';
import { openLoggedOut } from '../../src/sessions/loggedOut.ts';
import { openSeal } from '../../src/sessions/sealedSession.ts';
import { sessionCookie } from '../../src/sessions/sessionCookie.ts';
import { startAccountsBroker } from '../accountsBroker.ts';
import { sessionOf, startWarren, temporaryFolder } from '../startWarren.ts';

const here = { address: '127.0.0.1', origin: null, secure: false };

test('after a change of the own password the same session goes on with the new one', async () => {
  const broker = await startAccountsBroker();
  const key = randomBytes(32);
  const warren = await startWarren({
    urls: [broker.url],
    env: { WARREN_SESSION_KEY: key.toString('base64') },
  });
  const sessions = createClusterSessions({
    clusterId: 'default',
    cookie: sessionCookie(readConfig({ RABBITMQ_URL: broker.url }, '/'), 'default'),
    seal: await openSeal([key], 3_600_000),
    loggedOut: await openLoggedOut(temporaryFolder(), Date.now),
    idleMs: 3_600_000,
    maxMs: 3_600_000,
    loopbackRule: createLoopbackRule([], (request: IncomingMessage) => request.socket.remoteAddress ?? null),
    clientOf: () => here,
    now: Date.now,
  });
  const begun = sessions.begin({ username: 'admin', password: 'admin-pw' }, here);
  if (begun === null) throw new Error('the credentials fit into a cookie');
  broker.accounts.set('admin', { password: 'new-pw', tags: ['administrator'], vhosts: ['/'] });
  const cookie = sessions.renewCredentials(begun.session, 'new-pw', here).split(';')[0] ?? '';
  const { user } = await sessionOf(fetch(`${warren.url}/console/session`, { headers: { cookie } }));
  expect(user).toMatchObject({ name: 'admin', endsAt: new Date(begun.session.endsAt).toISOString() });
});
