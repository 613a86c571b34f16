import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import {
  type HoldingPolicy,
  heldPolicy,
  holdingPolicy,
  mergeDefinitions,
  type Policy,
  type PolicyTarget,
  readPolicies,
} from '../../src/index.ts';

/** Kept answers of RabbitMQ 4.0.5: policies as they were put, then what each queue and exchange had. */
interface Answers {
  version: string;
  erlang: string;
  vhosts: { rounds: Round[] }[];
}

interface Round {
  policies: { op: boolean; name: string; status: number; body: Body }[];
  /** Kind, name, type, policy, operator policy, effective definition; an exchange has the first four. */
  truth: ['queue' | 'exchange', string, string, string | null, (string | null)?, object?][];
}

interface Body {
  pattern: string;
  'apply-to'?: string;
  priority?: number;
  definition: Record<string, unknown>;
}

/** Thousands of cases take their time on a machine that has other work. */
vi.setConfig({ testTimeout: 60_000 });

describe('four thousand queues and exchanges of RabbitMQ 4.0.5', () => {
  const answers: Answers = JSON.parse(
    gunzipSync(readFileSync(new URL('./rabbit405Answers.json.gz', import.meta.url))).toString(),
  );
  const judged = answers.vhosts.flatMap(({ rounds }) => rounds.flatMap((round) => judge(round)));

  it('have the policies and the effective definition that are foretold', () => {
    expect(judged.length).toBe(4135);
    expect(judged.filter(({ right }) => right === false)).toEqual([]);
  });

  it('are judged, save where a pattern that turns characters on would decide', () => {
    const unjudged = judged.filter(({ right }) => right === null);
    expect(unjudged.filter(({ turnsCharactersOn }) => !turnsCharactersOn)).toEqual([]);
    expect(unjudged.length / judged.length).toBeLessThan(0.03);
  });

  function judge(round: Round) {
    const broker = { version: answers.version, erlangVersion: answers.erlang };
    const policies = readPolicies(kept(round, false), broker);
    const operatorPolicies = readPolicies(kept(round, true), broker);
    const turnsCharactersOn = round.policies.some(({ body }) => /^\(\*U/.test(String(body.pattern)));
    return round.truth.map(([kind, name, type, policy, operatorPolicy, effective]) => {
      const target: PolicyTarget = { kind, name, type, arguments: {} };
      const holding = holdingPolicy(target, policies);
      const operator = holdingPolicy(target, operatorPolicies);
      const { definition } = mergeDefinitions(
        heldPolicy(holding, policy)?.policy.definition ?? null,
        heldPolicy(operator, operatorPolicy)?.policy.definition ?? null,
      );
      const queue = kind === 'queue';
      const verdicts = [agrees(holding, policy), !queue || agrees(operator, operatorPolicy)];
      const sameDefinition = !queue || sorted(definition) === sorted(effective);
      const right = verdicts.includes(null) ? null : !verdicts.includes(false) && sameDefinition;
      return { kind, name, type, policy, operatorPolicy, effective, definition, right, turnsCharactersOn };
    });
  }
});

/** Null: not judged. */
function agrees(holding: HoldingPolicy, name: string | null | undefined): boolean | null {
  if (holding.verdict === 'undecided') return null;
  if (holding.verdict === 'none') return name === null;
  return heldPolicy(holding, name)?.policy.name === name;
}

/** A policy put again under its name replaces the one before. */
function kept({ policies }: Round, operator: boolean): Policy[] {
  const accepted = policies
    .filter(({ op, status }) => op === operator && status < 300)
    .map(({ name, body }): [string, Policy] => [
      name,
      {
        name,
        pattern: body.pattern,
        applyTo: body['apply-to'] ?? 'all',
        priority: body.priority ?? 0,
        definition: body.definition,
      },
    ]);
  return [...new Map(accepted).values()];
}

function sorted(definition: object | undefined): string {
  return JSON.stringify(Object.entries(definition ?? {}).sort());
}
