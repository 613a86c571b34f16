import { accounts, releaseSeries, startCluster, startTraffic, startWarren, waitUntil } from '@warren/testbed';
import { type Figure, figureTable } from './figure.ts';
import { firstLoad } from './firstLoad.ts';
import { gatewayLatency } from './gatewayLatency.ts';
import { generatedCases } from './generatedCases.ts';
import { largeAnswers } from './largeAnswers.ts';
import { pagesAtScale } from './pagesAtScale.ts';
import { previewSpeed } from './previewSpeed.ts';
import { refreshCost } from './refreshCost.ts';
import { reload } from './reload.ts';
import { streaming } from './streaming.ts';
import { viewers } from './viewers.ts';

// Measures what the documents claim, on this machine, as ratios within one run. Exits with 1 when a goal is missed.
// An argument chooses the measurements whose name holds it: `npm run bench -- gateway`.
const wanted = process.argv[2] ?? '';
const series = releaseSeries.at(-1) ?? '4';
const basic = `Basic ${Buffer.from(`admin:${accounts.admin.password}`).toString('base64')}`;
const figures: Figure[] = [];

if ('streaming'.includes(wanted)) for (const figure of await streaming()) note(figure);
for (const figure of await generatedCases(wanted)) note(figure);
if ('pages'.includes(wanted)) for (const figure of await pagesAtScale()) note(figure);
if ('preview'.includes(wanted)) for (const figure of await previewSpeed(basic)) note(figure);

const cluster = await startCluster({ version: series });
try {
  console.log(`RabbitMQ ${cluster.version}`);
  const urls = cluster.nodes.map((node) => node.managementUrl);
  const warren = await startWarren({ clusterUrls: urls });
  const direct = urls[0] ?? '';
  const person = ['admin', accounts.admin.password] as const;
  try {
    await measure('gateway', () => gatewayLatency(direct, warren.url, basic));
    // Pages are measured with something to draw.
    const traffic = await startTraffic(cluster.description, { scale: 0.5 });
    await waitUntil(() => messagesCounted(direct), { what: 'counted messages', withinMs: 60_000 });
    await measure('first load', () => firstLoad(warren.url, ...person));
    await measure('reload', () => reload(warren.url, direct, ...person));
    await measure('refresh', () => refreshCost(warren.url, ...person));
    await traffic.stop();
    await measure('viewers', () => viewers(cluster, warren.url, basic));
    await measure('definitions', () => largeAnswers(direct, basic));
  } finally {
    await warren.stop();
  }
} finally {
  await cluster.stop();
}

console.log(`\n${figureTable(figures)}`);
process.exitCode = figures.length > 0 && figures.every((figure) => figure.met) ? 0 : 1;

/** A measurement that fails has missed its goal; the others go on. */
async function measure(name: string, measurement: () => Promise<Figure>): Promise<void> {
  if (!name.includes(wanted)) return;
  try {
    note(await measurement());
  } catch (error) {
    note({ work: name, measured: `failed: ${error}`, goal: 'measured', met: false });
  }
}

function note(figure: Figure): void {
  figures.push(figure);
  console.log(`${figure.work}: ${figure.measured}; goal ${figure.goal}`);
}

async function messagesCounted(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/overview`, { headers: { authorization: basic } });
  return (await answer.text()).includes('"publish"');
}
