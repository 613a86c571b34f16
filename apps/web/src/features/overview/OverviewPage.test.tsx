import type { LiveOverview } from '@warren/console-api';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { finding, nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

type Night = ReturnType<typeof nightOnProdEu1>;
type OverviewData = NonNullable<LiveOverview['data']>;

/** The live answers of the night, changed where a test wants them otherwise. */
function answersOf(change: (night: Night) => void = () => {}): Answers {
  const night = nightOnProdEu1(Date.now());
  change(night);
  return ({ path }) => {
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path.startsWith('console/live/nodes')) return night.nodes;
    return undefined;
  };
}

function dataOf<Data>(answer: { data: Data | null }): Data {
  if (answer.data === null) throw new Error('the night has data');
  return answer.data;
}

test('the worst stands first, with its consequence, and what is fine is one line', async () => {
  const { screen } = await showPage('/', answersOf());
  await expect
    .element(screen.getByRole('heading', { name: '1 critical, 2 warnings, 2 notices' }))
    .toBeVisible();
  const rows = screen.getByRole('region', { name: 'Findings' }).getByRole('listitem');
  await expect
    .element(rows.first())
    .toMatchTextContent(/^Critical.*Publishers will be blocked in about 6 min/);
  await expect.element(rows.first()).toMatchTextContent('rabbit@mq2');
  await expect.element(screen.getByText(/6 more checks are fine/)).toBeVisible();
});

test('what is not known since when says at least how long', async () => {
  const { screen } = await showPage('/', answersOf());
  await expect.element(screen.getByText('at least 1 h 41 min')).toBeVisible();
});

test('a symptom is marked as one below its cause', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ health }) => {
      const data = dataOf(health);
      const now = Date.now();
      const alarm = finding('memory-alarm', 'critical', { kind: 'node', name: 'rabbit@mq2' }, now - 60_000, {
        facts: { usedBytes: 10, limitBytes: 9, calculation: 'rss' },
        lane: [],
        next: { kind: 'advice' },
      });
      const blocked = finding('publishers-blocked', 'critical', { kind: 'cluster' }, now - 60_000, {
        facts: {
          nodes: ['rabbit@mq2'],
          resources: ['memory'],
          blocked: 14,
          blocking: 0,
          countsAtLeast: false,
        },
        lane: [],
        next: { kind: 'advice' },
        causedBy: alarm.key,
      });
      data.findings = [alarm, blocked];
    }),
  );
  const rows = screen.getByRole('region', { name: 'Findings' }).getByRole('listitem');
  await expect.element(rows.first()).toMatchTextContent('Memory alarm');
  await expect.element(rows.nth(1).getByTitle('Follows from the finding above')).toBeInTheDocument();
});

test('memory above its watermark without an alarm is not told as some that is left', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ health }) => {
      const [high] = dataOf(health).findings;
      if (high?.code === 'memory-high')
        high.facts = { ...high.facts, leftBytes: -64_219_175, usedFraction: 1.01 };
    }),
  );
  await expect
    .element(screen.getByText('Memory is above its watermark: publishers may be blocked any moment'))
    .toBeVisible();
});

test('a node shows its limits, and focusing the name of one tells the exact figures and the rule', async () => {
  const { screen } = await showPage('/', answersOf());
  const tile = screen.getByRole('article', { name: 'rabbit@mq2' });
  await expect.element(tile).toMatchTextContent('Running, memory high');
  await expect
    .element(tile.getByRole('meter', { name: 'Memory of rabbit@mq2' }))
    .toHaveAttribute('aria-valuetext', '5.89 / 6.40\u202fGiB');
  const label = tile.getByRole('button', { name: 'Memory' }).element();
  if (!(label instanceof HTMLElement)) throw new Error('the label of a limit takes focus');
  label.focus();
  await expect.element(screen.getByRole('tooltip')).toMatchTextContent(/full in about 6 min/);
  await expect.element(screen.getByRole('tooltip')).toMatchTextContent(/Warning at 80.%, critical at 90.%/);
});

test('sockets are left out where the version has no such limit', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ nodes }) => {
      const data = dataOf(nodes);
      data.nodes = data.nodes.map((tile) => ({ ...tile, sockets: null }));
    }),
  );
  const tile = screen.getByRole('article', { name: 'rabbit@mq1' });
  await expect.element(tile.getByText('File descriptors')).toBeVisible();
  expect(tile.getByText('Sockets').elements()).toEqual([]);
});

test('a node that is down keeps its tile and tells no figures', async () => {
  const unknown = { used: null, limit: null, fraction: null, state: 'unknown', alarm: null } as const;
  const { screen } = await showPage(
    '/',
    answersOf(({ nodes }) => {
      const data = dataOf(nodes);
      data.running = 2;
      data.nodes = data.nodes.map((tile) =>
        tile.name === 'rabbit@mq3'
          ? {
              ...tile,
              running: false,
              answered: false,
              state: 'critical',
              uptimeMs: null,
              memory: unknown,
              disk: unknown,
              fileDescriptors: unknown,
              sockets: null,
              erlangProcesses: unknown,
            }
          : tile,
      );
    }),
  );
  const tile = screen.getByRole('article', { name: 'rabbit@mq3' });
  await expect.element(tile).toMatchTextContent('Down');
  await expect.element(tile).toMatchTextContent('Memory–');
  await expect.element(screen.getByText(/2 of 3 running/)).toBeVisible();
});

test('all thirteen kinds of rates are told; one that never happened has no figure', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ overview }) => {
      const { get_empty: _, ...rates } = dataOf<OverviewData>(overview).messageRates;
      dataOf<OverviewData>(overview).messageRates = rates;
    }),
  );
  const rates = screen.getByRole('figure', { name: 'Message rates' });
  await expect.poll(() => rates.getByRole('term').elements().length).toBe(13);
  await expect.element(rates).toMatchTextContent(/Publish4.812/);
  await expect.element(rates).toMatchTextContent('Get from empty queue–');
});

test('whoever may not see nodes is told which tag is missing', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ overview }) => {
      dataOf<OverviewData>(overview).seesNodes = false;
    }),
    { tags: ['management'] },
  );
  await expect
    .element(screen.getByText(/shown to users with the tag monitoring or administrator/))
    .toBeVisible();
});

test('rates that the broker does not compute are said to be off', async () => {
  const { screen } = await showPage(
    '/',
    answersOf(({ overview }) => {
      dataOf<OverviewData>(overview).ratesMode = 'none';
    }),
  );
  await expect.element(screen.getByText(/The rates mode of this broker is none/)).toBeVisible();
});

test('an administrator resets the statistics of one node after being asked', async () => {
  const asked: string[] = [];
  const live = answersOf();
  const { screen } = await showPage('/', (request) => {
    if (request.method !== 'DELETE') return live(request);
    asked.push(request.path);
    return null;
  });
  await screen.getByRole('button', { name: 'rabbit@mq2' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Reset the statistics of rabbit@mq2?' });
  await expect.element(dialog.getByText('DELETE /api/reset/rabbit%40mq2')).toBeVisible();
  expect(asked).toEqual([]);
  await dialog.getByRole('button', { name: 'Reset statistics' }).click();
  await expect.element(screen.getByText('The statistics were reset.')).toBeVisible();
  expect(asked).toEqual(['api/reset/rabbit%40mq2']);
});

test('a reset whose outcome is unknown is called so, not failed', async () => {
  const live = answersOf();
  const { screen } = await showPage('/', (request) =>
    request.method === 'DELETE'
      ? new Refused(504, { error: 'outcome-unknown', reason: 'The change may have happened.' })
      : live(request),
  );
  await screen.getByRole('button', { name: 'All nodes…' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Reset statistics' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/It is not known whether/);
});

test('others see why they cannot reset', async () => {
  const { screen } = await showPage('/', answersOf(), { tags: ['monitoring'] });
  await expect.element(screen.getByRole('button', { name: 'All nodes…' })).toBeDisabled();
  await expect.element(screen.getByText(/by users with the tag administrator/)).toBeVisible();
});

test('on a phone notices are folded and a node without trouble is two lines', async () => {
  await page.viewport(390, 844);
  try {
    const { screen } = await showPage('/', answersOf());
    await expect.element(screen.getByRole('button', { name: /2 notices/ })).toBeVisible();
    expect(screen.getByText(/TLS certificate expires/).elements()).toEqual([]);
    await screen.getByRole('button', { name: /2 notices/ }).click();
    await expect.element(screen.getByText(/TLS certificate expires/)).toBeVisible();
    const quiet = screen.getByRole('article', { name: 'rabbit@mq1' });
    await expect.element(quiet).toMatchTextContent(/rest at most/);
    const troubled = screen.getByRole('article', { name: 'rabbit@mq2' });
    await expect.element(troubled.getByText('Erlang processes')).toBeVisible();
  } finally {
    await page.viewport(1440, 900);
  }
});
