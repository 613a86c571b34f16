import { expect, test } from 'vitest';
import { clusterAnswers } from '../../../test/cluster.ts';
import { Refused, showPage } from '../../../test/showPage.tsx';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

test('while the cluster is late the last data stays, dated', async () => {
  const failing = { since: ago(1), attempts: [], nextTryAt: ago(-4) };
  const { screen } = await showPage(
    '/',
    clusterAnswers({ observedAt: ago(23), answeredAt: ago(0), failing }),
  );
  await expect.element(screen.getByText(/^\d+ s old\.$/)).toBeVisible();
  await expect.element(screen.getByText(/The cluster does not answer/)).toBeVisible();
  await expect.element(screen.getByText('rabbit@mq1').first()).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /s old/ })).toBeVisible();
});

test('a cluster that does not answer shows what was tried on each address, above what was last seen', async () => {
  const failing = {
    since: ago(90),
    attempts: [
      { address: 'https://mq1.example:15671', node: 'rabbit@mq1', reason: 'refused', at: ago(2) },
      { address: 'https://mq2.example:15671', node: null, reason: 'timeout', at: ago(1) },
    ],
    nextTryAt: ago(-4),
  };
  const { screen } = await showPage('/', clusterAnswers({ observedAt: ago(95), failing }));
  await expect
    .element(screen.getByRole('heading', { name: /No node of this cluster answers/ }))
    .toBeVisible();
  const row = screen.getByRole('row', { name: /mq1\.example/ });
  await expect.element(row).toMatchTextContent('connection refused');
  await expect
    .element(screen.getByRole('row', { name: /mq2\.example/ }))
    .toMatchTextContent('no answer in time');
  await expect.element(screen.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expect.element(screen.getByText('rabbit@mq1').first()).toBeVisible();
});

test('nodes that did not answer are named; what a user may not see is no missing node', async () => {
  const missing = [
    { what: 'node', node: 'rabbit@<b>3', reason: 'timeout', status: null },
    { what: 'feature-flags', node: null, reason: 'forbidden', status: 401 },
  ];
  const { screen } = await showPage('/nodes', clusterAnswers({ missing }));
  await expect.element(screen.getByText(/did not answer: what only this node knows/).first()).toBeVisible();
  await expect.element(screen.getByText('rabbit@<b>3').first()).toBeVisible();
  expect(screen.container.textContent).not.toContain('feature-flags');
});

test('a page that needs a tag says which, in the words of the broker, and how it is given', async () => {
  const name = "o'lga <img src=x onerror=alert(1)>";
  const refusal = new Refused(403, {
    error: 'forbidden',
    reason: 'x',
    needs: ['monitoring', 'administrator'],
    broker: { request: 'GET /api/nodes', status: 401, body: '{"reason":"Not monitor user"}' },
  });
  const { screen } = await showPage(
    '/nodes',
    (request) => (request.path.startsWith('console/live') ? refusal : undefined),
    { name, tags: ['management'] },
  );
  await expect.element(screen.getByText(/needs the tag/)).toMatchTextContent('monitoring or administrator');
  await expect.element(screen.getByText(/Not monitor user/)).toBeVisible();
  await expect
    .element(screen.getByText(/^rabbitmqctl/))
    .toMatchTextContent(
      `rabbitmqctl set_user_tags 'o'\\''lga <img src=x onerror=alert(1)>' management monitoring`,
    );
  expect(document.querySelector('img')).toBeNull();
});

test('a node that the cluster does not know is no longer there', async () => {
  const { screen } = await showPage('/node?name=rabbit%40gone', (request) =>
    request.path.startsWith('console/live/node?')
      ? new Refused(404, { error: 'no-such-node', reason: 'x' })
      : clusterAnswers()(request),
  );
  await expect.element(screen.getByText(/the cluster knows none of this name/)).toBeVisible();
});

test('when Warren itself does not answer the page says so, and asks again when told to', async () => {
  let down = true;
  const { screen } = await showPage('/', (request) => {
    if (down && request.path.startsWith('console/live')) throw new TypeError('Failed to fetch');
    return clusterAnswers()(request);
  });
  await expect.element(screen.getByRole('heading', { name: 'Warren does not answer' }).first()).toBeVisible();
  down = false;
  await screen.getByRole('button', { name: 'Try now' }).first().click();
  await expect.element(screen.getByText('rabbit@mq1').first()).toBeVisible();
});
