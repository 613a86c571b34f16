import { expect, test } from 'vitest';
import { clusterAnswers } from '../../test/cluster.ts';
import { Refused, sessionOf, showPage } from '../../test/showPage.tsx';

const signedOut = { ...sessionOf({}), user: null };

/** A server on which a log-in is refused so, until it is not. */
function refusing(status: number, body: unknown) {
  const asked: string[] = [];
  const answers = ({ method, path }: { method: string; path: string }) => {
    asked.push(`${method} ${path}`);
    if (path !== 'console/session') return undefined;
    return method === 'POST' ? new Refused(status, body) : signedOut;
  };
  return { asked, answers };
}

async function logInAs(screen: Awaited<ReturnType<typeof showPage>>['screen'], name: string) {
  await screen.getByLabelText('Username').fill(name);
  await screen.getByLabelText('Password').fill('wrong-horse');
  await screen.getByRole('button', { name: 'Log in' }).click();
}

test('who is not logged in sees the log-in page, and nothing is asked that would fail', async () => {
  const { asked, answers } = refusing(401, {});
  const { screen } = await showPage('/nodes', answers);
  await expect.element(screen.getByLabelText('Username')).toHaveFocus();
  expect(asked).toEqual(['GET console/session']);
});

test.each([
  ['wrong-password', 401, 'The broker knows no such user with this password.'],
  ['no-management-tag', 401, 'This user may not use the management API.'],
  ['loopback-only', 401, 'guest may log in only from the machine that Warren runs on.'],
  ['no-virtual-host', 403, 'This user may enter no virtual host.'],
  ['broker-unreachable', 502, 'No node of the cluster answers, so nobody can be logged in.'],
])(
  'a log-in refused for %s is explained, in the words of the broker too',
  async (error, status, sentence) => {
    const { answers } = refusing(status, {
      error,
      reason: 'x',
      broker: { status, reason: 'Not_Authorized <b>' },
      retryAfterS: null,
    });
    const { screen } = await showPage('/', answers);
    await logInAs(screen, 'guest');
    await expect.element(screen.getByRole('alert')).toMatchTextContent(sentence);
    await expect.element(screen.getByRole('alert')).toMatchTextContent('Not_Authorized <b>');
    await expect.element(screen.getByLabelText('Password')).toHaveValue('');
    await expect.element(screen.getByLabelText('Username')).toHaveValue('guest');
  },
);

test('after too many attempts the button waits as long as the server asks', async () => {
  const body = { error: 'too-many-attempts', reason: 'x', broker: null, retryAfterS: 30 };
  const { answers } = refusing(429, body);
  const { screen } = await showPage('/', answers);
  await logInAs(screen, 'admin');
  await expect.element(screen.getByText(/Try again in \d+ s/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Log in' })).toBeDisabled();
});

test('a log-in opens the page whose address was asked for', async () => {
  let session: unknown = signedOut;
  const { screen } = await showPage('/node?name=rabbit%40mq2', (request) => {
    if (request.path !== 'console/session') return clusterAnswers()(request);
    if (request.method === 'POST') session = sessionOf({});
    return session;
  });
  await logInAs(screen, 'admin');
  await expect.element(screen.getByRole('heading', { name: 'rabbit@mq2', level: 1 })).toBeVisible();
});

test('a session that ended is renewed above the page, which stays', async () => {
  let session: unknown = sessionOf({});
  let live: unknown;
  const { screen } = await showPage('/', (request) => {
    if (request.path === 'console/session') {
      if (request.method === 'POST') {
        session = sessionOf({});
        live = undefined;
      }
      return session;
    }
    return live ?? clusterAnswers()(request);
  });
  await expect.element(screen.getByText('rabbit@mq1').first()).toBeVisible();
  session = { ...signedOut, ended: 'expired' };
  live = new Refused(401, { error: 'signed-out', reason: 'x' });
  const dialog = screen.getByRole('dialog', { name: 'Log in again' });
  await expect.element(dialog.getByLabelText('Username')).toHaveValue('admin');
  await expect.element(dialog.getByLabelText('Password')).toHaveFocus();
  expect(screen.container.textContent).toContain('rabbit@mq1');
  await dialog.getByLabelText('Password').fill('admin-pw');
  await dialog.getByRole('button', { name: 'Log in' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
});

test('a log-out in another tab shows the log-in page here', async () => {
  let session: unknown = sessionOf({});
  const { screen } = await showPage('/', (request) =>
    request.path === 'console/session' ? session : clusterAnswers()(request),
  );
  await expect.element(screen.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  session = { ...signedOut, ended: 'logged-out' };
  const otherTab = new BroadcastChannel(`warren-logged-out ${new URL(document.baseURI).pathname}`);
  otherTab.postMessage('logged-out');
  otherTab.close();
  await expect.element(screen.getByText('You are logged out.')).toBeVisible();
  expect(screen.container.textContent).not.toContain('rabbit@mq1');
});

test('a log-out that the server did not answer leaves the user logged in, and says so', async () => {
  const { screen } = await showPage('/', (request) =>
    request.method === 'DELETE' ? new Refused(502, 'bad gateway') : clusterAnswers()(request),
  );
  await screen.getByRole('button', { name: /^User admin/ }).click();
  await screen.getByRole('button', { name: 'Log out' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('You are still logged in');
});
