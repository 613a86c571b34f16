import { nodeNamed, type OpenCluster } from '@warren/testbed';
import { type Dialect, dialectOf, readPattern } from '../../src/index.ts';
import { generatePatterns, type PatternCase } from '../patterns/generatePatterns.ts';
import { seededRandom } from '../seededRandom.ts';
import { brokerOf, erlangBinary } from './askBroker.ts';

/** A pattern and a name: `m` match, `n` none, `e` refused; ours `?` where it is left open. */
export interface JudgedPattern extends PatternCase {
  broker: string;
  own: string;
  undecided: boolean;
  wrong: boolean;
}

/** Generated patterns and names, as the broker's Erlang and as we answer them. */
export function patternFidelity(cluster: OpenCluster, seed: number, count: number): Promise<JudgedPattern[]> {
  return judgePatterns(cluster, generatePatterns(seededRandom(seed), count));
}

/** The answers of the broker's Erlang and ours. */
export async function judgePatterns(
  cluster: OpenCluster,
  cases: readonly PatternCase[],
): Promise<JudgedPattern[]> {
  const dialect = dialectOf((await brokerOf(cluster)).erlangVersion);
  if (!dialect) throw new Error('no Erlang version');
  const judged: JudgedPattern[] = [];
  for (let from = 0; from < cases.length; from += atOnce) {
    const some = cases.slice(from, from + atOnce);
    const answers = await askErlang(cluster, some);
    judged.push(...some.map((each, index) => judge(each, answers[index] ?? '', dialect)));
  }
  return judged;
}

/** What a program's environment holds at most. */
const atOnce = 1000;

function judge({ pattern, name }: PatternCase, broker: string, dialect: Dialect): JudgedPattern {
  const own = answer(pattern, name, dialect);
  return { pattern, name, broker, own, undecided: own === '?', wrong: own !== '?' && own !== broker };
}

/** Erlang alone goes on where brokers would give up. */
function answer(pattern: string, name: string, dialect: Dialect): string {
  const read = readPattern(new TextEncoder().encode(pattern), dialect, 2_000_000);
  if (read.verdict === 'refused') return 'e';
  if (read.verdict === 'undecided') return '?';
  const found = read.find(new TextEncoder().encode(name));
  if (found === 'match') return 'm';
  return found === 'no-match' ? 'n' : '?';
}

async function askErlang(cluster: OpenCluster, cases: readonly PatternCase[]): Promise<string[]> {
  const pairs = cases.map(({ pattern, name }) => `{${erlangBinary(pattern)},${erlangBinary(name)}}`);
  const written = await cluster.eval(
    nodeNamed(cluster).name,
    `[case re:compile(P) of
        {error, _} -> $e;
        {ok, C} -> case re:run(N, C, [{capture, none}]) of match -> $m; nomatch -> $n end
      end || {P, N} <- [${pairs.join(',')}]].`,
  );
  // A long text is written as several below each other.
  const letters = Array.from(written.matchAll(/"([^"]*)"/g), ([, part]) => part).join('');
  if (letters.length !== cases.length)
    throw new Error(`${letters.length} answers to ${cases.length} patterns`);
  return [...letters];
}
