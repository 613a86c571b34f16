import { parseLossless } from '@warren/management-api';
import {
  type Definition,
  isKnownKey,
  type PolicyKind,
  type PolicyValue,
  policyKeys,
} from '../../src/index.ts';
import type { PutPolicy } from '../../src/policies/policyFaults.ts';
import { generatePatterns } from '../patterns/generatePatterns.ts';
import type { Choices } from './seededChoices.ts';

/** A policy to be put, as an administrator or a script might write it. */
export interface GeneratedPolicy {
  kind: PolicyKind;
  name: string;
  body: PutPolicy;
}

/** Policies and operator policies, most of them found in some of the names. About one in six is refused. */
export function generatePolicies(
  choices: Choices,
  names: readonly string[],
  version: string,
): GeneratedPolicy[] {
  const policies = Array.from({ length: choices.between(4, 10) }, (_, index) =>
    generatePolicy(choices, names, version, 'policy', `${choices.pick(policyNames)}${index}`),
  );
  const operatorPolicies = Array.from({ length: choices.between(1, 6) }, (_, index) =>
    generatePolicy(choices, names, version, 'operator-policy', `${choices.pick(policyNames)}${index}`),
  );
  return [...policies, ...operatorPolicies];
}

const policyNames = ['p', 'limit ', 'é', 'a/b%2F', '<x>', 'q?#'] as const;

function generatePolicy(
  choices: Choices,
  names: readonly string[],
  version: string,
  kind: PolicyKind,
  name: string,
): GeneratedPolicy {
  const body = {
    pattern: choices.chance(0.01) ? choices.pick<unknown>([5, null, true]) : generatePattern(choices, names),
    definition: generateDefinition(choices, kind, version),
    ...(choices.chance(0.8) && {
      'apply-to': choices.chance(0.02) ? null : choices.pick(choices.chance(0.75) ? usualApplyTo : applyTo),
    }),
    ...(choices.chance(0.8) && { priority: parseLossless(choices.pick(priorities)) }),
  };
  return { kind, name, body };
}

const usualApplyTo = ['all', 'queues', 'queues', 'exchanges'] as const;

const applyTo = [
  'classic_queues',
  'quorum_queues',
  'streams',
  'classic_queues',
  'quorum_queues',
  'topics',
] as const;

const priorities = [
  '0',
  '0',
  '1',
  '1',
  '1.0',
  '2',
  '3',
  '-1',
  '1.5',
  '10',
  '99999999999999999999',
  '"1"',
] as const;

function generatePattern(choices: Choices, names: readonly string[]): string {
  const kind = choices.number();
  if (kind < 0.2)
    return choices.pick(['', '.*', '^', '^$', '.', '^amq\\.', '\\w$', '^[^.]*$', '^\\w+$', '(?i)É']);
  if (kind < 0.3) return generatePatterns(choices.number, 1)[0]?.pattern ?? '';
  const name = Array.from(choices.any(names) ?? '');
  const start = choices.chance(0.5) ? 0 : choices.between(0, name.length);
  const part = name.slice(start, start + choices.between(1, 6)).join('');
  const text = choices.chance(0.85) ? part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : part;
  const before = start === 0 ? choices.pick(['^', '^', '', '(?i)', '(?i)^']) : '';
  return `${before}${text}${choices.pick(['', '', '', '$', '.*', '|^eu', '[a-z]', '\\b'])}`;
}

function generateDefinition(choices: Choices, kind: PolicyKind, version: string): Definition {
  const count = choices.chance(0.02) ? 0 : choices.pick([1, 1, 1, 2, 2, 3]);
  const known = policyKeys.filter((key) => isKnownKey(key, kind, version));
  const entries = Array.from({ length: count }, (): [string, unknown] => {
    const key = choices.any(choices.chance(0.97) ? known : policyKeys);
    if (!key || choices.chance(0.015))
      return [choices.pick(strangeKeys), choices.pick<unknown>([1, 'x', true])];
    return [
      key.key,
      choices.chance(0.04) ? choices.pick(oddValues()) : generateValue(choices, key.key, key.value),
    ];
  });
  const definition = Object.fromEntries(entries);
  return choices.chance(0.85) ? completed(choices, definition) : definition;
}

const strangeKeys = ['x-max-length', 'max-priority', 'queue-type', 'single-active-consumer', 'é'] as const;

function oddValues(): [unknown, ...unknown[]] {
  return [
    -1,
    0,
    '5',
    '',
    null,
    true,
    [],
    ['a'],
    {},
    ...['10.0', '1e3', '9007199254740993', '-9007199254740993'].map(parseLossless),
  ];
}

/** What several keys need of each other. */
function completed(choices: Choices, definition: Record<string, unknown>): Record<string, unknown> {
  const has = (key: string) => Object.hasOwn(definition, key);
  const mirrors = Object.keys(definition).some((key) => key.startsWith('ha-'));
  if (mirrors && !has('ha-mode')) definition['ha-mode'] = 'all';
  if (definition['ha-mode'] === 'all') delete definition['ha-params'];
  if (definition['ha-mode'] === 'exactly') definition['ha-params'] = choices.between(1, 3);
  if (definition['ha-mode'] === 'nodes')
    definition['ha-params'] = ['rabbit1@localhost', 'x@y'].slice(choices.between(0, 1));
  if (definition['delayed-retry-type'] === 'all' && !has('delayed-retry-min'))
    definition['delayed-retry-min'] = 10;
  return definition;
}

/** Short lives would let queues go while they are looked at. */
function generateValue(choices: Choices, key: string, value: PolicyValue): unknown {
  if (key === 'expires') return choices.pick([3_600_000, 86_400_000, 4_000_000_000]);
  switch (value.kind) {
    case 'integer': {
      const least = value.least ?? -3n;
      const offered = [
        least,
        least + 1n,
        17n,
        1_000n,
        1_000_000n,
        value.most ?? 5_000_000_000n,
        (value.most ?? 9_007_199_254_740_992n) + 1n,
      ];
      return parseLossless(String(choices.any(offered.slice(0, choices.chance(0.05) ? 7 : 6))));
    }
    case 'text':
      return choices.pick(['dead', 'é', '', 'all', 'a"b']);
    case 'choice':
      return choices.any(value.choices);
    case 'number-choice':
      return Number(choices.any(value.choices));
    case 'age':
      return choices.pick(['1h', '7D', '100Y', '5m', '1x', '1M']);
    case 'ha-params':
      return choices.pick([1, 2, 0, ['rabbit1@localhost'], []]);
  }
}
