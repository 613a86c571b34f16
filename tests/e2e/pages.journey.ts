import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './journey.ts';

/** Pages of an administrator; `NODE` is filled in. */
const pages: readonly { name: string; path: string; shows?: RegExp }[] = [
  { name: 'overview', path: '' },
  { name: 'health', path: 'health' },
  { name: 'nodes', path: 'nodes' },
  { name: 'node', path: 'node?name=NODE' },
  { name: 'users', path: 'users', shows: /\d+ in all/ },
  { name: 'new-user', path: 'users?panel=add' },
  { name: 'user', path: 'user?name=admin' },
  { name: 'virtual-hosts', path: 'vhosts', shows: /\d+ in all/ },
  { name: 'new-virtual-host', path: 'vhosts?panel=add' },
  { name: 'virtual-host', path: 'vhost?name=billing', shows: /in the names of queues/ },
  { name: 'cluster-name', path: 'cluster-name', shows: /Federation marks/ },
  { name: 'permissions', path: 'permissions', shows: /\d+ in all/ },
  { name: 'topic-permissions', path: 'topic-permissions', shows: /\d+ in all|No topic permission here/ },
  {
    name: 'permission-explainer',
    path: 'permission-explainer?user=monitor&in=%2F&op=basic.publish&exchange=amq.topic&key=a.b',
    shows: /The broker would close the channel/,
  },
  { name: 'who-may', path: 'permission-explainer?in=%2F&op=queue.declare&queue=q', shows: /may do this/ },
  { name: 'permission-findings', path: 'permission-findings', shows: /Everybody knows the account guest/ },
  { name: 'policies', path: 'policies', shows: /\d+ in all|No policy here/ },
  { name: 'new-policy', path: 'policy?in=%2F', shows: /Give it a name and a key/ },
  { name: 'policy-explainer', path: 'policy-explainer?in=%2F&object=queue&name=q', shows: /What it goes by/ },
];

for (const { name, path, shows } of pages) {
  test(`the page ${name} can be read by everyone (axe), and its picture is kept`, async ({
    page,
    openAs,
    target,
  }, info) => {
    await openAs('admin', path.replace('NODE', encodeURIComponent(target.nodes[1] ?? '')));
    const main = page.getByRole('main');
    await expect(
      shows === undefined ? main.getByRole('heading').first() : main.getByText(shows).first(),
    ).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => ({ id, where: nodes.map(({ target: at }) => at) }))).toEqual([]);
    await page.screenshot({
      path: `pictures/${target.version}/${name}-${info.project.name}.png`,
      fullPage: true,
    });
  });
}

test('the log-in page can be read by everyone (axe), and its picture is kept', async ({
  page,
  target,
}, info) => {
  await page.goto('');
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.screenshot({ path: `pictures/${target.version}/log-in-${info.project.name}.png` });
});

test('a node page tells everything the broker tells, on this version', async ({ page, openAs, target }) => {
  await openAs('admin', `node?name=${encodeURIComponent(target.nodes[0] ?? '')}`);
  const main = page.getByRole('main');
  for (const words of [/Memory/, /Disk free/, /File descriptors/, /Erlang processes/]) {
    await expect(main.getByText(words).first()).toBeVisible();
  }
  const parts = main.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link');
  const names = await parts.allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(5);
  for (const name of names) {
    await parts.filter({ hasText: name }).click();
    await expect(parts.filter({ hasText: name })).toHaveAttribute('aria-current', 'page');
    await expect(main.getByRole('heading').first()).toBeVisible();
  }
});

test('a user without the tag monitoring is told which tag node pages need', async ({ page, openAs }) => {
  await openAs('manager');
  await expect(
    page
      .getByRole('main')
      .getByText(/monitoring/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('meter')).toHaveCount(0);
});

test.describe('forbidden', () => {
  test.use({ expectedProblems: [/status of 403/] });

  test('the nodes page says which tag is missing, in the words of the broker', async ({ page, openAs }) => {
    await openAs('manager', 'nodes');
    const main = page.getByRole('main');
    await expect(main.getByText(/monitoring/).first()).toBeVisible();
    await expect(main.getByText(/set_user_tags/)).toBeVisible();
  });
});

test("addresses of the broker's own pages open the same thing here", async ({ page, openAs, target }) => {
  const node = target.nodes[0] ?? '';
  await openAs('admin', `#/nodes/${encodeURIComponent(node)}`);
  await expect(page).toHaveURL(/\/node\?name=/);
  await expect(page.getByRole('heading', { name: new RegExp(node.replace('.', '\\.')) })).toBeVisible();
});
