import { expect, test } from 'vitest';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

const address = '/node?name=rabbit%40mq2';

function answersOf(change: (node: NodeAnswer) => void = () => {}): Answers {
  const night = nightOnProdEu1(Date.now());
  const node = night.node('rabbit@mq2');
  change(node);
  return ({ path }) => {
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path.startsWith('console/live/node?')) return node;
    if (path.startsWith('console/live/nodes')) return night.nodes;
    if (path === 'api/nodes/rabbit%40mq2?binary=true')
      return { binary: { queue_procs: 2_517_000_000, other: 1 } };
    if (path === 'api/nodes/rabbit%40mq2/memory/ets')
      return { ets_tables_memory: { total: 30, mnesia_gvar: 30 } };
    if (path.startsWith('api/top/'))
      return new Refused(404, { error: 'Object Not Found', reason: 'Not Found' });
    return undefined;
  };
}

type NodeAnswer = ReturnType<ReturnType<typeof nightOnProdEu1>['node']>;

function dataOf({ data }: NodeAnswer): NonNullable<NodeAnswer['data']> {
  if (data === null) throw new Error('the night has data');
  return data;
}

test('what was found about the node stands on top, its memory below', async () => {
  const { screen } = await showPage(address, answersOf());
  await expect.element(screen.getByText('Publishers will be blocked in about 6 min')).toBeVisible();
  const memory = screen.getByRole('figure', { name: 'Memory' });
  await expect.element(memory).toMatchTextContent(/of the watermark.*5\.89.GiB, 92.%/);
  await expect.element(screen.getByText('binary', { exact: true })).toBeVisible();
});

test('the way of counting memory is in the address and leaves out what is held by nobody', async () => {
  const { screen, history } = await showPage(address, answersOf());
  await expect.element(screen.getByText('reserved_unallocated')).toBeVisible();
  await screen.getByText(/erlang 5\.48/).click();
  await expect.poll(() => history.location.search).toContain('by=erlang');
  await expect.poll(() => screen.getByText('reserved_unallocated').elements().length).toBe(0);
});

test('who holds the binaries is read from the node itself', async () => {
  const { screen } = await showPage(address, answersOf());
  await expect.element(screen.getByText(/2\.34.GiB/).first()).toBeVisible();
});

test('what 4.x does not count is named instead of drawn at zero', async () => {
  const { screen } = await showPage(
    address,
    answersOf((node) => {
      const data = dataOf(node);
      data.version = '4.3.6';
      data.tile.sockets = null;
      data.activity = { context_switches: { value: 9, rate: 3 }, io_write_count: { value: 0, rate: 0 } };
      data.activitySeries = { times: [1, 2], columns: { context_switches: [3, 3], io_write_count: [0, 0] } };
    }),
  );
  await expect
    .element(screen.getByText(/RabbitMQ 4\.3\.6 does not count these: I\/O operations/))
    .toBeVisible();
  await expect.element(screen.getByRole('figure', { name: 'Runtime' })).toBeVisible();
  expect(screen.getByRole('figure', { name: 'I/O operations' }).elements()).toEqual([]);
  expect(screen.getByText('Sockets').elements()).toEqual([]);
});

test('each part of the page has an address', async () => {
  const { screen, history } = await showPage(address, answersOf());
  await screen.getByRole('link', { name: 'Plugins, applications' }).click();
  await expect.element(screen.getByRole('cell', { name: 'rabbitmq_shovel' })).toBeVisible();
  expect(history.location.search).toContain('tab=plugins');
  await expect
    .element(screen.getByRole('cell', { name: 'SASL PLAIN authentication mechanism' }))
    .toBeVisible();
});

test('where the plugin is not enabled the page says which one would tell of processes', async () => {
  const { screen } = await showPage(`${address}&tab=processes`, answersOf());
  await expect.element(screen.getByText(/rabbitmq_top/).first()).toBeVisible();
  await expect.element(screen.getByRole('cell', { name: 'mnesia_gvar' })).toBeVisible();
});

test('users who are no administrators read the reason in the broker\u2019s words', async () => {
  const live = answersOf();
  const { screen } = await showPage(
    `${address}&tab=processes`,
    (request) =>
      request.path.startsWith('api/top/')
        ? new Refused(401, { error: 'not_authorised', reason: 'Not administrator user' })
        : live(request),
    { tags: ['monitoring'] },
  );
  await expect.element(screen.getByText('Not administrator user').first()).toBeVisible();
});

test('a node that is no member any more is gone', async () => {
  const live = answersOf();
  const { screen } = await showPage(address, (request) =>
    request.path.startsWith('console/live/node?')
      ? new Refused(404, { error: 'no-such-node', reason: 'No such node.' })
      : live(request),
  );
  await expect.element(screen.getByRole('link', { name: 'Go to the overview' })).toBeVisible();
});

test('a tag that is missing is named, with the broker\u2019s own words', async () => {
  const live = answersOf();
  const { screen } = await showPage(
    address,
    (request) =>
      request.path.startsWith('console/live/node?')
        ? new Refused(403, {
            error: 'forbidden',
            reason: 'Nodes need a tag.',
            needs: ['monitoring', 'administrator'],
            broker: { request: 'GET /api/nodes', status: 401, body: '{"reason":"Not monitor user"}' },
          })
        : live(request),
    { name: 'olga', tags: ['management'] },
  );
  await expect
    .element(screen.getByText('rabbitmqctl set_user_tags olga management monitoring'))
    .toBeVisible();
  await expect.element(screen.getByText('{"reason":"Not monitor user"}')).toBeVisible();
});
