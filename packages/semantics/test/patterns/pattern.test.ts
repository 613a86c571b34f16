import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { type Dialect, dialectOf, type PatternFound, readPattern } from '../../src/index.ts';
import { seededRandom } from '../seededRandom.ts';
import { generatePatterns } from './generatePatterns.ts';
import { patternRows } from './pattern.cases.ts';

type Answer = PatternFound | 'refused';

const dialects = ['pcre8', 'pcre2'] as const;

/** Thousands of cases take their time on a machine that has other work. */
vi.setConfig({ testTimeout: 30_000 });

describe.each(dialects)('a pattern as %s reads it', (dialect) => {
  it.each(patternRows)('$pattern in $name', ({ pattern, name, expect: expected, because }) => {
    const wanted = typeof expected === 'string' ? expected : expected[dialect];
    expect(answer(pattern, name, dialect), because).toBe(wanted);
  });

  it('gives an answer to anything, and does not throw', () => {
    const random = seededRandom(5);
    for (const { pattern, name } of generatePatterns(random, 1000)) {
      expect(['match', 'no-match', 'refused', 'undecided', 'runs-away']).toContain(
        answer(pattern, name, dialect),
      );
    }
  });

  it('gives up a search that runs away', () => {
    expect(answer('^(a+)+$', `${'a'.repeat(40)}!`, dialect)).toBe('runs-away');
    expect(answer('^(?:(z+)+y|z+c)$', `${'z'.repeat(14)}c`, dialect)).toBe('match');
  });

  it('does not judge what is nested beyond measure', () => {
    expect(answer('('.repeat(20_000) + ')'.repeat(20_000), 'a', dialect)).toBe('undecided');
  });
});

describe('refusals', () => {
  it('say why and where', () => {
    expect(readPattern(bytes('orders('), 'pcre8')).toEqual({
      verdict: 'refused',
      reason: 'missing )',
      offset: 7,
    });
    expect(readPattern(bytes('a**'), 'pcre8')).toMatchObject({
      verdict: 'refused',
      reason: 'nothing to repeat',
    });
  });
});

describe('the dialect', () => {
  it.each([
    ['25.2.3', 'pcre8'],
    ['27.3', 'pcre8'],
    ['28.0', 'pcre2'],
    ['29.1.1', 'pcre2'],
    ['', null],
  ])('of Erlang %s is %s', (version, dialect) => {
    expect(dialectOf(version)).toBe(dialect);
  });
});

/** Kept answers of Erlang 27 (PCRE 8.45): `m` match, `n` none, `e OFFSET TEXT` refused. */
describe('twelve thousand answers of Erlang 27', () => {
  const { cases }: { cases: [string, string, string][] } = JSON.parse(
    gunzipSync(readFileSync(new URL('./erlang27Answers.json.gz', import.meta.url))).toString(),
  );
  const letters: Record<Answer, string> = {
    match: 'm',
    'no-match': 'n',
    refused: 'e',
    undecided: '?',
    'runs-away': '?',
  };
  const judged = cases.map(([pattern, name, truth]) => ({
    pattern,
    name,
    truth,
    letter: letters[answer(pattern, name, 'pcre8', 2_000_000)],
  }));

  it('are given here too', () => {
    const wrong = judged.filter(({ truth, letter }) => letter !== '?' && letter !== truth.charAt(0));
    expect(wrong).toEqual([]);
  });

  it('are undecided in few cases', () => {
    expect(judged.filter(({ letter }) => letter === '?').length / judged.length).toBeLessThan(0.03);
  });
});

function answer(pattern: string, name: string, dialect: Dialect, stepLimit?: number): Answer {
  const read = readPattern(bytes(pattern), dialect, stepLimit);
  return read.verdict === 'ok' ? read.find(bytes(name)) : read.verdict;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
