import { readOverview } from '@warren/management-api';
import { type OpenCluster, releaseSeries, requestManagement } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { expect, test } from 'vitest';
import { type Dialect, dialectOf, readPattern } from '../../src/index.ts';
import { generatePatterns, type PatternCase } from '../patterns/generatePatterns.ts';
import { patternRows } from '../patterns/pattern.cases.ts';
import { seededRandom } from '../seededRandom.ts';

const atOnce = 250;

for (const series of releaseSeries) {
  await describeCluster(series, { nodes: 1 }, (cluster) => {
    test("rows of the table are answered as the broker's Erlang answers", async () => {
      const judged = await compared(cluster(), patternRows);
      expect(judged.filter(({ wrong }) => wrong)).toEqual([]);
    });

    test('generated patterns are, but for one in a thousand', async () => {
      const judged = await compared(cluster(), generatePatterns(seededRandom(20), 2000));
      expect(judged.filter(({ wrong }) => wrong).length).toBeLessThanOrEqual(2);
      expect(judged.filter(({ undecided }) => undecided).length).toBeLessThan(0.03 * judged.length);
    });
  });
}

async function compared(cluster: OpenCluster, cases: readonly PatternCase[]) {
  const dialect = await dialectOfCluster(cluster);
  const answers: string[] = [];
  for (let from = 0; from < cases.length; from += atOnce) {
    answers.push(...(await askErlang(cluster, cases.slice(from, from + atOnce))));
  }
  return cases.map(({ pattern, name }, index) => {
    const own = judge(pattern, name, dialect);
    const broker = answers[index];
    return { pattern, name, broker, own, undecided: own === '?', wrong: own !== '?' && own !== broker };
  });
}

function judge(pattern: string, name: string, dialect: Dialect): string {
  const read = readPattern(new TextEncoder().encode(pattern), dialect, 2_000_000);
  if (read.verdict === 'refused') return 'e';
  if (read.verdict === 'undecided') return '?';
  const found = read.find(new TextEncoder().encode(name));
  if (found === 'match') return 'm';
  return found === 'no-match' ? 'n' : '?';
}

async function dialectOfCluster(cluster: OpenCluster): Promise<Dialect> {
  const [node] = cluster.nodes;
  if (!node) throw new Error('a cluster without nodes');
  const { erlangVersion } = readOverview(await requestManagement(node, { path: '/api/overview' }));
  const dialect = dialectOf(erlangVersion ?? '');
  if (!dialect) throw new Error(`no Erlang version: ${erlangVersion}`);
  return dialect;
}

/** A letter for each case: match, none, or an error of the compilation. */
async function askErlang(cluster: OpenCluster, cases: readonly PatternCase[]): Promise<string[]> {
  const pairs = cases.map(({ pattern, name }) => `{${binary(pattern)},${binary(name)}}`);
  const answer = await cluster.eval(
    cluster.nodes[0]?.name ?? '',
    `list_to_atom([case re:compile(base64:decode(P)) of
        {error, _} -> $e;
        {ok, C} -> case re:run(base64:decode(N), C, [{capture, none}]) of match -> $m; nomatch -> $n end
      end || {P, N} <- [${pairs.join(',')}]]).`,
  );
  return [...answer.trim()];
}

function binary(text: string): string {
  return `<<"${Buffer.from(text).toString('base64')}">>`;
}
