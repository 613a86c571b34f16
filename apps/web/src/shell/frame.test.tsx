import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clusterAnswers } from '../../test/cluster.ts';
import { sessionOf, showPage } from '../../test/showPage.tsx';

test('the navigation holds links, marks the open page, and counts what is wrong', async () => {
  const { screen } = await showPage('/node?name=rabbit%40mq2', clusterAnswers());
  const pages = screen.getByRole('navigation', { name: 'Pages' }).first();
  await expect.element(pages.getByRole('link', { name: 'Nodes' })).toHaveAttribute('aria-current', 'page');
  const health = pages.getByRole('link', { name: /Health/ });
  await expect.element(health).toHaveAttribute('href', '/health');
  await expect.element(health).toMatchTextContent('1 critical, 2 warnings');
});

test('the chosen virtual host and range stay in the address from page to page', async () => {
  const { screen, history } = await showPage('/?vhost=odd+%2F&range=600', clusterAnswers());
  await screen.getByRole('link', { name: 'Nodes', exact: true }).first().click();
  await expect.poll(() => history.location.href).toBe('/nodes?vhost=odd+%2F&range=600');
});

test('a virtual host is chosen by name, and a page that shows the whole cluster says so', async () => {
  const vhosts = ['/', 'billing', '123', '<img src=x onerror=alert(1)>'];
  const { screen, history } = await showPage('/', clusterAnswers(), { vhosts });
  await screen.getByRole('button', { name: 'All virtual hosts' }).click();
  await expect.element(screen.getByText(/^This page shows the whole cluster/)).toBeVisible();
  await screen.getByRole('button', { name: '<img src=x onerror=alert(1)>' }).click();
  await expect.poll(() => new URLSearchParams(history.location.search).get('vhost')).toBe(vhosts[3]);
  expect(document.querySelector('img')).toBeNull();
});

test('keys: g n goes to the nodes, ? lists them, Ctrl-K finds a node', async () => {
  const { screen, history } = await showPage('/', clusterAnswers());
  await expect.element(screen.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await userEvent.keyboard('gn');
  await expect.poll(() => history.location.pathname).toBe('/nodes');
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('combobox').fill('mq2');
  await expect
    .element(screen.getByRole('option', { name: 'rabbit@mq2' }))
    .toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.href).toBe('/node?name=rabbit%40mq2');
});

test('how often the cluster is asked can be chosen, and is remembered', async () => {
  const { screen } = await showPage('/', clusterAnswers());
  await screen.getByRole('button', { name: /every 5 s/ }).click();
  await screen.getByRole('button', { name: 'only by hand' }).click();
  await expect.element(screen.getByRole('button', { name: /only by hand/ })).toBeVisible();
  expect(localStorage.getItem('warren-interval')).toBe('0');
  await screen.getByRole('button', { name: /only by hand/ }).click();
  await screen.getByRole('button', { name: 'every 5 s', exact: true }).click();
});

test('a simulated cluster is marked, an environment has its label, an upgrade offers to reload', async () => {
  const session = {
    ...sessionOf({}),
    demo: true,
    readOnly: true,
    label: { text: '<b>prod</b>', color: '#b00' },
    version: '9.9.9',
  };
  const { screen } = await showPage('/health', (request) =>
    request.path === 'console/session' ? session : clusterAnswers()(request),
  );
  const card = screen.getByRole('region', { name: 'Cluster' });
  await expect.element(card).toMatchTextContent('DEMO');
  await expect.element(card).toMatchTextContent('<b>prod</b>');
  await expect.element(card).toMatchTextContent('read only');
  await expect.element(card).toMatchTextContent('prod-eu-1');
  await expect.element(screen.getByText(/Warren was upgraded to 9\.9\.9/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('a proxy that decodes %2F is named in a sentence', async () => {
  const { screen } = await showPage('/', (request) =>
    request.path.startsWith('console/self-check') ? { encodedSlash: 'decoded' } : clusterAnswers()(request),
  );
  await expect.element(screen.getByText(/^A reverse proxy before Warren decodes %2F/)).toBeVisible();
});

test('another language is spoken at once, everywhere, and remembered', async () => {
  const { screen } = await showPage('/', clusterAnswers());
  await screen.getByRole('button', { name: /^User admin/ }).click();
  await screen.getByRole('button', { name: '繁體中文' }).click();
  await expect.element(screen.getByRole('heading', { name: '總覽', level: 1 })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '節點', exact: true }).first()).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-Hant');
  expect(localStorage.getItem('warren-language')).toBe('zh-Hant');
  await screen.getByRole('button', { name: /^使用者 admin/ }).click();
  await screen.getByRole('button', { name: 'English' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
});
