import { describe, expect, it } from 'vitest';
import { type Finding, healthRules, judgeHealth } from '../../src/index.ts';
import { limitCases } from './limits.cases.ts';
import { nodeCases } from './nodes.cases.ts';
import { reading } from './readings.ts';
import type { RuleCase } from './ruleCase.ts';
import { trafficCases } from './traffic.cases.ts';
import { upkeepCases } from './upkeep.cases.ts';

const cases: readonly RuleCase[] = [...nodeCases, ...limitCases, ...trafficCases, ...upkeepCases];

describe.each(healthRules)('$code', ({ code }) => {
  const own = cases.filter(({ rule }) => rule === code);

  it.each(own)('$when', (row) => {
    const { findings, rules } = judged(row);
    const rule = rules.find((report) => report.code === code);
    expect(rule?.state).toBe(row.expect.state);
    if (row.expect.state === 'not-judged') expect(rule?.notJudged).toBe(row.expect.reason);
    if (row.expect.state !== 'found') return;
    const { severity, about, facts } = row.expect;
    const finding = findings.find((each) => each.code === code && nameOf(each) === (about ?? null));
    expect(finding).toMatchObject({ severity, facts: facts ?? {} });
  });

  it('has a row in which it finds something, and one in which all is fine', () => {
    expect(own.map((row) => row.expect.state)).toEqual(expect.arrayContaining(['found', 'fine']));
  });

  it('is fine, or says why it cannot judge, on a quiet cluster', () => {
    const report = judgeHealth(reading(), {}, null).rules.find((rule) => rule.code === code);
    expect(report?.state).not.toBe('found');
  });
});

function judged({ before = [], reading: last, thresholds = {} }: RuleCase) {
  const state = before.reduce<ReturnType<typeof judgeHealth>['state'] | null>(
    (memory, each) => judgeHealth(each, thresholds, memory).state,
    null,
  );
  return judgeHealth(last, thresholds, state);
}

function nameOf({ subject }: Finding): string | null {
  return subject.kind === 'cluster' ? null : subject.name;
}
