import { largerNumber, limitOfTwo, smallerNumber } from './compareValues.ts';
import type { Definition } from './policy.ts';
import type { MergeRule } from './policyKey.ts';
import { policyKeyNamed } from './policyKeys.ts';

/** A policy and an operator policy as one. */
export interface MergedDefinition {
  definition: Definition;
  /** Where the value of each key comes from. */
  sources: Readonly<Record<string, 'policy' | 'operator-policy'>>;
  /** Keys in both for which the broker has no rule: on 4.0.5 classic queues with queue-master-locator in both crash. */
  withoutRule: readonly string[];
}

/**
 * What the broker calls the effective policy definition (rabbit_policy:merge_operator_definitions).
 * @param policy null: none holds
 * @param operatorPolicy null: none holds
 */
export function mergeDefinitions(
  policy: Definition | null,
  operatorPolicy: Definition | null,
): MergedDefinition {
  const [own, operator] = [policy ?? nothing, operatorPolicy ?? nothing];
  const withOperators = merged.get(own) ?? new WeakMap<Definition, MergedDefinition>();
  merged.set(own, withOperators);
  const known = withOperators.get(operator) ?? merge(own, operator);
  withOperators.set(operator, known);
  return known;
}

const nothing: Definition = {};

/** One pair stands for thousands of queues. */
const merged = new WeakMap<Definition, WeakMap<Definition, MergedDefinition>>();

function merge(policy: Definition, operatorPolicy: Definition): MergedDefinition {
  const own = new Map(Object.entries(policy));
  const operator = new Map(Object.entries(operatorPolicy));
  const keys = [...new Set([...own.keys(), ...operator.keys()])].sort();
  const values = keys.map((key) => ({ key, ...mergeKey(key, own, operator) }));
  return {
    definition: Object.fromEntries(values.map(({ key, value }) => [key, value])),
    sources: Object.fromEntries(values.map(({ key, source }) => [key, source])),
    withoutRule: values.filter(({ ruled }) => !ruled).map(({ key }) => key),
  };
}

interface MergedKey {
  value: unknown;
  source: 'policy' | 'operator-policy';
  ruled: boolean;
}

function mergeKey(
  key: string,
  own: ReadonlyMap<string, unknown>,
  operator: ReadonlyMap<string, unknown>,
): MergedKey {
  if (!operator.has(key)) return { value: own.get(key), source: 'policy', ruled: true };
  if (!own.has(key)) return { value: operator.get(key), source: 'operator-policy', ruled: true };
  const rule = policyKeyNamed(key)?.merge ?? 'none';
  const value = mergeValues(rule, own.get(key), operator.get(key));
  const source = value === own.get(key) && rule !== 'operator' ? 'policy' : 'operator-policy';
  return { value, source, ruled: rule !== 'none' };
}

function mergeValues(rule: MergeRule, own: unknown, operator: unknown): unknown {
  switch (rule) {
    case 'smaller':
      return smallerNumber(own, operator);
    case 'larger':
      return largerNumber(own, operator);
    case 'smaller-or-unlimited':
      return limitOfTwo(own, operator);
    case 'ha-mode':
      return strongerMirroring(own, operator);
    case 'ha-params':
      return moreMirrors(own, operator);
    case 'operator':
    case 'none':
      return operator;
  }
}

/** Of all, exactly and nodes the first (rabbit_mirror_queue_misc). */
function strongerMirroring(own: unknown, operator: unknown): unknown {
  const order = ['all', 'exactly'];
  return order.find((mode) => mode === own || mode === operator) ?? operator;
}

/** A count before a list of nodes, the larger count, the longer list (rabbit_mirror_queue_misc). */
function moreMirrors(own: unknown, operator: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(operator)) {
    return own.length > operator.length ? own : operator;
  }
  if (Array.isArray(own)) return operator;
  if (Array.isArray(operator)) return own;
  return largerNumber(own, operator);
}
