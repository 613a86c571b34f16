import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hostileNames } from '../../../test/hostileNight.ts';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

const shop = {
  name: 'shop',
  description: 'Till',
  tags: ['production'],
  default_queue_type: 'quorum',
  tracing: false,
  protected_from_deletion: false,
  cluster_state: { 'rabbit@mq1': 'running', 'rabbit@mq2': 'stopped' },
  messages: 12,
  messages_ready: 10,
  messages_unacknowledged: 2,
  message_stats: { publish: 5, publish_details: { rate: 1.5 } },
};
const root = {
  ...shop,
  name: '/',
  description: '',
  tags: [],
  cluster_state: { 'rabbit@mq1': 'running', 'rabbit@mq2': 'running' },
};

interface Cluster {
  /** Every write, as `PUT api/…`, with what was sent. */
  sent: { asked: string; body: unknown }[];
  answers: Answers;
}

/** A cluster with two virtual hosts; `over` answers first. */
function cluster(over: Answers = () => undefined): Cluster {
  const night = nightOnProdEu1(Date.now());
  const sent: Cluster['sent'] = [];
  const answers: Answers = (request) => {
    const { method, path, body } = request;
    if (method !== 'GET' && path.startsWith('api/')) sent.push({ asked: `${method} ${path}`, body });
    const own = over(request);
    if (own !== undefined) return own;
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path.startsWith('console/live/nodes')) return night.nodes;
    if (method !== 'GET') return null;
    return reads(path);
  };
  return { sent, answers };
}

function reads(path: string): unknown {
  if (path === 'api/vhosts') return [shop, root];
  if (path === 'api/vhosts/shop/permissions' || path === 'api/permissions') {
    return [
      { user: 'admin', vhost: 'shop', configure: '.*', write: '.*', read: '.*' },
      { user: 'till', vhost: 'shop', configure: '', write: '^till', read: '' },
    ];
  }
  if (path === 'api/vhosts/shop/topic-permissions') return [];
  if (path === 'api/vhosts/shop/connections?columns=name') return [{ name: 'c1' }];
  if (path.startsWith('api/vhosts/shop')) return shop;
  if (path.startsWith('api/vhost-limits')) return [{ vhost: 'shop', value: { 'max-queues': 3 } }];
  if (path === 'api/policies/shop') {
    return [
      {
        vhost: 'shop',
        name: 'short',
        pattern: '^till',
        'apply-to': 'queues',
        priority: 5,
        definition: { 'max-length': 10 },
      },
    ];
  }
  if (path === 'api/operator-policies/shop') return [];
  if (path.startsWith('api/exchanges/shop')) {
    return [
      { name: '', type: 'direct' },
      { name: 'amq.topic', type: 'topic' },
      { name: 'sales', vhost: 'shop', type: 'topic', durable: true, auto_delete: false, internal: false },
    ];
  }
  if (path.startsWith('api/queues/shop?page=1')) return { total_count: 4, items: [] };
  if (path.startsWith('api/queues/shop')) {
    return [
      {
        name: 'till.1',
        vhost: 'shop',
        durable: true,
        auto_delete: false,
        arguments: { 'x-queue-type': 'quorum' },
      },
    ];
  }
  if (path.startsWith('api/queues')) return [{ vhost: 'shop' }, { vhost: 'shop' }, { vhost: '/' }];
  if (path === 'api/bindings/shop') {
    return [
      {
        vhost: 'shop',
        source: 'sales',
        destination: 'till.1',
        destination_type: 'queue',
        routing_key: '#',
        arguments: {},
        properties_key: '%23',
      },
    ];
  }
  if (path === 'api/users') return [{ name: 'till', tags: [] }];
  if (path === 'api/cluster-name') return { name: 'prod-eu-1' };
  return undefined;
}

test('the list tells what is in each and where one does not run', async () => {
  const { screen } = await showPage('/vhosts', cluster().answers);
  const row = screen.getByRole('row', { name: /^Choose shop/ });
  await expect.element(row).toMatchTextContent(/shopTillproductiondown on 1 node21021\.5/);
  await expect.element(screen.getByRole('row', { name: /^Choose \/ / })).toMatchTextContent(/running1/);
});

test('ten thousand are filtered over all of them', async () => {
  const many = Array.from({ length: 10_000 }, (_, number) => ({ ...root, name: `tenant-${number}` }));
  const { answers } = cluster(({ path }) => (path === 'api/vhosts' ? many : undefined));
  const { screen } = await showPage('/vhosts', answers);
  await expect.element(screen.getByText(/10.000 in all/)).toBeVisible();
  await screen.getByPlaceholder('Filter').fill('name:tenant-9999');
  await expect.element(screen.getByText(/1 of 10.000 match/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'tenant-9999' })).toBeVisible();
});

test.each(hostileNames)('a virtual host called %j is text and nothing else', async (name) => {
  const hostile = { ...shop, name, description: name, tags: [name], cluster_state: { [name]: name } };
  const { answers } = cluster(({ path }) => {
    if (path === 'api/vhosts') return [hostile];
    if (path.startsWith('api/queues')) return [{ vhost: name }];
    return undefined;
  });
  const { screen } = await showPage('/vhosts', answers);
  await expect.element(screen.getByText(/1 in all/)).toBeVisible();
  await expect.element(screen.getByText('down on 1 node')).toBeVisible();
  expect(screen.container.querySelectorAll('img, script, iframe, object, embed').length).toBe(0);
});

test.each(hostileNames.filter((name) => name !== '..'))('the page of %j shows it as text', async (name) => {
  const at = `api/vhosts/${encodeURIComponent(name)}`;
  const { answers } = cluster(({ path }) => {
    if (path.startsWith(`${at}/permissions`)) {
      return [{ user: name, vhost: name, configure: name, write: name, read: name }];
    }
    if (path.startsWith(`${at}/topic-permissions`)) {
      return [{ user: name, vhost: name, exchange: name, write: name, read: name }];
    }
    if (path.startsWith(`${at}/connections`)) return [];
    if (path.startsWith(at)) return { ...shop, name, description: name, tags: [name] };
    if (path.startsWith('api/queues')) return { total_count: 0 };
    if (path.startsWith('api/policies')) {
      return [
        { vhost: name, name, pattern: name, 'apply-to': name, priority: 0, definition: { [name]: name } },
      ];
    }
    if (path.startsWith('api/operator-policies') || path.startsWith('api/exchanges')) return [];
    return undefined;
  });
  const { screen } = await showPage(`/vhost?name=${encodeURIComponent(name)}`, answers);
  await expect.element(screen.getByRole('table', { name: 'Permissions', exact: true })).toBeVisible();
  await expect.element(screen.getByRole('table', { name: 'Policies' })).toBeVisible();
  expect(screen.container.querySelectorAll('img, script, iframe, object, embed').length).toBe(0);
  expect(Reflect.get(window, 'hostile')).toBeUndefined();
});

test('whoever is no administrator sees what the broker tells, and which tag changing needs', async () => {
  const { answers } = cluster(({ path }) =>
    path.startsWith('api/vhosts/shop?') || /permissions$/.test(path)
      ? new Refused(401, { error: 'not_authorised', reason: 'Not administrator user' })
      : undefined,
  );
  const { screen } = await showPage('/vhost?name=shop', answers, { name: 'monitor', tags: ['monitoring'] });
  await expect.element(screen.getByText('Till')).toBeVisible();
  await expect.element(screen.getByText('Changing needs the tag administrator')).toBeVisible();
  await expect.element(screen.getByText('Charts: needs the tag administrator')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Settings…' })).not.toBeInTheDocument();
});

test('a list that may only be read offers nothing that changes it', async () => {
  const { screen } = await showPage('/vhosts', cluster().answers, { readOnly: true });
  await expect
    .element(screen.getByText('Warren was started read-only: nothing can be changed here'))
    .toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Add virtual host' })).not.toBeInTheDocument();
});

test('one that a node stopped is started again there', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Start again on rabbit@mq2' }).click();
  await screen.getByRole('button', { name: 'Start', exact: true }).click();
  await expect
    .poll(() => sent)
    .toEqual([{ asked: 'POST api/vhosts/shop/start/rabbit%40mq2', body: undefined }]);
});

test('settings are said as a whole, so that none is reset', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Settings…' }).click();
  const form = screen.getByRole('dialog', { name: 'Settings of shop' });
  await expect.element(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await form.getByRole('textbox', { name: 'Description' }).fill('Tills');
  await form.getByRole('textbox', { name: 'Tag to add' }).fill('a,b');
  await userEvent.keyboard('{Enter}');
  await form.getByRole('checkbox', { name: /^Protected from deletion/ }).click();
  await expect.element(form.getByRole('row', { name: 'Description Till Tills' })).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.element(form).not.toBeInTheDocument();
  expect(sent).toEqual([
    {
      asked: 'PUT api/vhosts/shop',
      body: {
        description: 'Tills',
        tags: ['production', 'a,b'],
        default_queue_type: 'quorum',
        tracing: false,
      },
    },
    { asked: 'POST api/vhosts/shop/deletion/protection', body: undefined },
  ]);
});

test('what somebody else changed meanwhile is shown before anything is sent', async () => {
  let now = shop;
  const { sent, answers } = cluster(({ method, path }) =>
    method === 'GET' && path === 'api/vhosts/shop' ? now : undefined,
  );
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Settings…' }).click();
  const form = screen.getByRole('dialog', { name: 'Settings of shop' });
  await form.getByRole('textbox', { name: 'Description' }).fill('Mine');
  now = { ...shop, tags: ['theirs'] };
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.element(form.getByRole('row', { name: 'Tags production theirs production' })).toBeVisible();
  expect(sent).toEqual([]);
  await form.getByRole('button', { name: 'Save mine over it' }).click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ description: 'Mine', tags: ['production'] });
});

test('limits are set and taken away, and what they mean for what is there is said first', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Limits…' }).click();
  const form = screen.getByRole('dialog', { name: 'Limits of shop' });
  await form.getByRole('textbox', { name: 'Connections at most' }).fill('0');
  await expect
    .element(form.getByText('1 connection is open: it stays, and new ones are refused.'))
    .toBeVisible();
  await expect
    .element(form.getByText('There are 4 queues: they stay, and no other can be declared.'))
    .toBeVisible();
  await form.getByRole('textbox', { name: 'Queues at most' }).fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.element(form).not.toBeInTheDocument();
  expect(sent).toEqual([
    { asked: 'PUT api/vhost-limits/shop/max-connections', body: { value: 0 } },
    { asked: 'DELETE api/vhost-limits/shop/max-queues', body: undefined },
  ]);
});

test('deleting tells what goes in numbers, and asks for the name', async () => {
  const { sent, answers } = cluster();
  const { screen, history } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Delete…' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Delete the virtual host shop?' });
  await expect.element(dialog).toMatchTextContent(/4queues12messages1connections.*1exchanges.*1policies/);
  const button = dialog.getByRole('button', { name: 'Delete', exact: true });
  await expect.element(button).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type shop' }).fill('shop');
  await button.click();
  await expect.poll(() => history.location.pathname).toBe('/vhosts');
  expect(sent).toEqual([{ asked: 'DELETE api/vhosts/shop', body: undefined }]);
});

test('a new one is made once nothing of its name is there', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/vhosts?panel=add', answers);
  const form = screen.getByRole('dialog', { name: 'New virtual host' });
  await form.getByRole('textbox', { name: 'Name' }).fill('shop');
  await form.getByRole('button', { name: 'Add virtual host' }).click();
  await expect.element(form.getByText(/^There is a virtual host of this name already/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill('..');
  await form.getByRole('button', { name: 'Add virtual host' }).click();
  await expect
    .element(form.getByText('The broker cannot be asked for a name like this.').first())
    .toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill('new/one');
  await form.getByRole('button', { name: 'Add virtual host' }).click();
  await expect
    .poll(() => sent)
    .toEqual([{ asked: 'PUT api/vhosts/new%2Fone', body: { description: '', tags: [] } }]);
});

test('a clone is planned first and then made item by item; what is refused leaves the rest done', async () => {
  const { sent, answers } = cluster(({ method, path }) =>
    method === 'PUT' && path === 'api/queues/copy/till.1'
      ? new Refused(400, { error: 'bad_request', reason: 'queue limit is reached' })
      : undefined,
  );
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Clone…' }).click();
  const form = screen.getByRole('dialog', { name: 'Clone shop' });
  await form.getByRole('textbox', { name: 'Name of the new one' }).fill('copy');
  await form.getByRole('checkbox', { name: /^Bindings/ }).click();
  await expect.element(form.getByRole('checkbox', { name: /^Queues, empty/ })).toBeChecked();
  await form.getByRole('button', { name: 'Make 7 changes' }).click();
  await expect.element(form.getByText('queue limit is reached')).toBeVisible();
  await expect.element(form.getByText('6 of 7 done, 1 refused')).toBeVisible();
  const all = sent.map(({ asked }) => asked);
  expect(all).toEqual([
    'PUT api/vhosts/copy',
    'PUT api/policies/copy/short',
    'PUT api/exchanges/copy/sales',
    'PUT api/queues/copy/till.1',
    'POST api/bindings/copy/e/sales/q/till.1',
    'PUT api/permissions/copy/till',
    'PUT api/vhost-limits/copy/max-queues',
  ]);
  await form.getByRole('button', { name: 'Try 1 again' }).click();
  await expect.poll(() => sent.length).toBe(8);
  expect(sent[7]?.asked).toBe('PUT api/queues/copy/till.1');
});

test('where the virtual host itself is refused nothing else is sent', async () => {
  const { sent, answers } = cluster(({ method }) =>
    method === 'PUT' ? new Refused(400, { error: 'bad_request', reason: 'too many' }) : undefined,
  );
  const { screen } = await showPage('/vhost?name=shop', answers);
  await screen.getByRole('button', { name: 'Clone…' }).click();
  const form = screen.getByRole('dialog', { name: 'Clone shop' });
  await form.getByRole('textbox', { name: 'Name of the new one' }).fill('copy');
  await form.getByRole('button', { name: /^Make \d+ changes/ }).click();
  await expect.element(form.getByText('too many')).toBeVisible();
  expect(sent.map(({ asked }) => asked)).toEqual(['PUT api/vhosts/copy']);
});

test('several are deleted one by one, after what goes was said', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/vhosts', answers);
  await screen.getByRole('checkbox', { name: 'Choose all' }).click();
  await screen.getByRole('button', { name: 'Delete…' }).click();
  const panel = screen.getByRole('dialog', { name: 'Delete 2 virtual hosts?' });
  await expect.element(panel).toMatchTextContent(/3 queues, 24 messages/);
  await panel.getByRole('textbox', { name: 'Type delete 2 virtual hosts' }).fill('delete 2 virtual hosts');
  await panel.getByRole('button', { name: 'Make 2 changes' }).click();
  await expect.element(panel.getByText('2 of 2 done')).toBeVisible();
  expect(sent.map(({ asked }) => asked).toSorted()).toEqual([
    'DELETE api/vhosts/%2F',
    'DELETE api/vhosts/shop',
  ]);
});

test('the name of the cluster is shown and changed', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/cluster-name', answers);
  await screen.getByRole('button', { name: 'Change…' }).click();
  const form = screen.getByRole('dialog', { name: 'Name of the cluster' });
  await form.getByRole('textbox', { name: 'Name' }).fill('prod-eu-2');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.element(form).not.toBeInTheDocument();
  expect(sent).toEqual([{ asked: 'PUT api/cluster-name', body: { name: 'prod-eu-2' } }]);
});
