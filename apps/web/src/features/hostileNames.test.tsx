import { expect, test } from 'vitest';
import { hostileNames, hostileNight } from '../../test/hostileNight.ts';
import { type Answers, showPage } from '../../test/showPage.tsx';

/** With text of this kind in every field, no page may gain an element, run anything or lose its structure. */
const pages = [
  '/',
  '/health',
  '/nodes',
  '/node?name=n',
  '/node?name=n&tab=plugins',
  '/node?name=n&tab=configuration',
];

function answersWith(name: string): Answers {
  const night = hostileNight(Date.now(), name);
  return ({ path }) => {
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path.startsWith('console/live/node?')) return night.node;
    if (path.startsWith('console/live/nodes')) return night.nodes;
    if (path.startsWith('api/nodes/')) return { binary: { [name]: 10 } };
    return undefined;
  };
}

test.each(pages)('every name on %s is text and nothing else', async (address) => {
  const name = '"><img src=x onerror="window.hostile=1"><script>window.hostile=1</script>';
  const { screen } = await showPage(address, answersWith(name));
  await expect.element(screen.getByText(name, { exact: false }).first()).toBeInTheDocument();
  const main = screen.container;
  expect(main.querySelectorAll('img, script, iframe, object, embed').length).toBe(0);
  expect(Reflect.get(window, 'hostile')).toBeUndefined();
});

test.each(hostileNames)('a node called %j is shown on the node page', async (name) => {
  const { screen } = await showPage('/node?name=n&tab=configuration', answersWith(name));
  await expect.element(screen.getByText('Data directory')).toBeVisible();
  await expect.element(screen.getByText('Memory watermark')).toBeVisible();
});
