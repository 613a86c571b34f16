import { setTimeout as delay } from 'node:timers/promises';
import { startSimulator } from '@warren/simulator/http';
import { startWarren } from '@warren/testbed';
import { type Figure, quantile } from './figure.ts';

const vhost = 'billing';

/** A typed pattern previewed by the server, over simulated queues and 50 policies. */
export async function previewSpeed(basic: string): Promise<Figure[]> {
  const small = await measurePreviews(basic, 10_000, 80);
  const large = await measurePreviews(basic, 100_000, 30);
  return [
    {
      work: 'preview over 10,000 queues and 50 policies',
      measured: `p95 ${small.preview.toFixed(0)} ms (${small.objects} objects)`,
      goal: 'p95 ≤ 60 ms',
      met: small.preview <= 60,
    },
    {
      work: 'preview over 100,000 queues and 50 policies; other requests meanwhile',
      measured: `p95 ${large.preview.toFixed(0)} ms (${large.objects} objects); ${large.others.toFixed(1)} ms against ${large.usual.toFixed(1)} ms`,
      goal: 'p95 ≤ 500 ms; others at most twice their usual',
      met: large.preview <= 500 && large.others <= 2 * large.usual,
    },
  ];
}

interface PreviewTimes {
  /** 95th percentiles, in ms. */
  preview: number;
  others: number;
  usual: number;
  /** Of the last preview, whatever became of them. */
  objects: number;
}

/** The first preview, which reads the lists, is not counted; those after it are, when they read them again. */
async function measurePreviews(basic: string, queues: number, rounds: number): Promise<PreviewTimes> {
  const simulator = await startSimulator({ scenario: 'healthy', population: { queues } });
  try {
    await addPolicies(simulator.urls[0] ?? '', basic);
    const warren = await startWarren({ clusterUrls: [...simulator.urls] });
    try {
      await preview(warren.url, basic, 0);
      const usual = await othersWhile(warren.url, basic, delay(3_000));
      const times: number[] = [];
      let objects = 0;
      const typing = async () => {
        for (let round = 1; round <= rounds; round += 1) {
          const asked = performance.now();
          objects = await preview(warren.url, basic, round);
          times.push(performance.now() - asked);
          await delay(60);
        }
      };
      const others = await othersWhile(warren.url, basic, typing());
      const p95 = (values: readonly number[]) => quantile(values, 0.95);
      return { preview: p95(times), others: p95(others), usual: p95(usual), objects };
    } finally {
      await warren.stop();
    }
  } finally {
    await simulator.close();
  }
}

/** @returns how many queues and exchanges were looked at */
async function preview(url: string, basic: string, round: number): Promise<number> {
  const answer = await fetch(`${url}/console/preview/policy`, {
    method: 'POST',
    headers: { authorization: basic, 'content-type': 'application/json' },
    body: JSON.stringify({
      vhost,
      kind: 'policy',
      change: 'put',
      name: 'limit-25',
      body: {
        pattern: `^billing\\.(.*${round % 10}[0-9]|customer)`,
        'apply-to': 'queues',
        priority: 25 + (round % 3),
        definition: { 'max-length': 1000 * round },
      },
    }),
  });
  const told = await answer.text();
  if (!answer.ok) throw new Error(`The preview was answered with ${answer.status} ${told.slice(0, 300)}.`);
  const { counts } = JSON.parse(told);
  return Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
}

/** Times of requests that the server answers by itself, one after the other, until the work has ended. */
async function othersWhile(url: string, basic: string, work: Promise<unknown>): Promise<number[]> {
  const ended = new AbortController();
  const finished = work.finally(() => ended.abort());
  const times: number[] = [];
  while (!ended.signal.aborted) {
    const asked = performance.now();
    await (await fetch(`${url}/healthz`, { headers: { authorization: basic } })).text();
    times.push(performance.now() - asked);
    await delay(10);
  }
  await finished;
  return times;
}

async function addPolicies(url: string, basic: string): Promise<void> {
  for (let number = 1; number <= 50; number += 1) {
    const answer = await fetch(`${url}/api/policies/${vhost}/limit-${number}`, {
      method: 'PUT',
      headers: { authorization: basic, 'content-type': 'application/json' },
      body: JSON.stringify({
        pattern: `^billing\\..*${number}\\d*$`,
        'apply-to': 'queues',
        priority: number,
        definition: { 'max-length': number * 1000 },
      }),
    });
    if (!answer.ok) throw new Error(`The policy ${number} was answered with ${answer.status}.`);
  }
}
