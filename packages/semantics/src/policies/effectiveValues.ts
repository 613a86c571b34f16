import { isAtLeast } from '../versions.ts';
import { largerNumber, limitOfTwo, smallerNumber } from './compareValues.ts';
import type { MergedDefinition } from './mergeDefinitions.ts';
import type { PolicyTarget } from './policy.ts';
import { type ArgumentRule, isQueueType, type PolicyKey } from './policyKey.ts';
import { policyKeyNamed, policyKeys } from './policyKeys.ts';

/** What a queue or exchange goes by for one key. */
export interface EffectiveValue {
  key: string;
  value: unknown;
  source: 'argument' | 'policy' | 'operator-policy' | 'default';
  /** False: the broker shows it in the definition and the type does nothing with it. */
  acts: boolean;
}

/**
 * The values a queue or exchange goes by, in the order of the catalogue: those of its policies, of its arguments that
 * a policy can set too, and defaults that no configuration changes.
 * @param version of RabbitMQ
 */
export function effectiveValues(
  target: PolicyTarget,
  merged: MergedDefinition,
  version: string,
): EffectiveValue[] {
  const known = policyKeys.flatMap((key) => effectiveValue(key, target, merged, version) ?? []);
  const foreign = Object.keys(merged.definition)
    .filter((key) => !policyKeyNamed(key))
    .map((key) => fromPolicy(key, merged, true));
  return [...known, ...foreign];
}

/** The value a queue or exchange goes by for one key of the catalogue; null where nothing sets it. */
export function effectiveValueOf(
  name: string,
  target: PolicyTarget,
  merged: MergedDefinition,
  version: string,
): unknown {
  const key = policyKeyNamed(name);
  return (key && effectiveValue(key, target, merged, version))?.value ?? null;
}

function effectiveValue(
  key: PolicyKey,
  target: PolicyTarget,
  merged: MergedDefinition,
  version: string,
): EffectiveValue | null {
  const acts = actsOn(key, target);
  const rule = argumentRule(key, target, version);
  const declared = rule !== undefined && Object.hasOwn(target.arguments, key.argumentName);
  if (Object.hasOwn(merged.definition, key.key)) {
    const policy = fromPolicy(key.key, merged, acts);
    return declared ? resolve(rule, policy, target.arguments[key.argumentName]) : policy;
  }
  if (declared) {
    return { key: key.key, value: target.arguments[key.argumentName], source: 'argument', acts };
  }
  return defaultOf(key, target, version);
}

function fromPolicy(key: string, merged: MergedDefinition, acts: boolean): EffectiveValue {
  return {
    key,
    value: merged.definition[key],
    source: merged.sources[key] ?? 'policy',
    acts,
  };
}

/** The policy is named as the source where both say the same. */
function resolve(rule: ArgumentRule, policy: EffectiveValue, declared: unknown): EffectiveValue {
  const value = resolveValue(rule, policy.value, declared);
  const isPolicys = value === policy.value && rule !== 'argument';
  return isPolicys ? policy : { ...policy, value, source: 'argument' };
}

function resolveValue(rule: ArgumentRule, policy: unknown, declared: unknown): unknown {
  switch (rule) {
    case 'smaller':
      return smallerNumber(policy, declared);
    case 'larger':
      return largerNumber(policy, declared);
    case 'smaller-or-unlimited':
      return limitOfTwo(policy, declared);
    case 'argument':
      return declared;
    case 'policy':
      return policy;
  }
}

function argumentRule(
  key: PolicyKey,
  { kind, type }: PolicyTarget,
  version: string,
): ArgumentRule | undefined {
  if (kind === 'exchange') return key.argument.exchange;
  if (!isQueueType(type)) return undefined;
  const older = key.argumentBefore;
  const isOlder = older !== undefined && isAtLeast(version, older.before) === false;
  return (isOlder ? older.argument[type] : undefined) ?? key.argument[type];
}

function actsOn(key: PolicyKey, { kind, type }: PolicyTarget): boolean {
  if (kind === 'exchange') return key.actsOn.includes('exchange');
  return isQueueType(type) && key.actsOn.includes(type);
}

function defaultOf(key: PolicyKey, { kind, type }: PolicyTarget, version: string): EffectiveValue | null {
  const standard = kind === 'queue' && isQueueType(type) ? key.standard[type] : undefined;
  if (!standard || isAtLeast(version, standard.since) === false) return null;
  return { key: key.key, value: standard.value, source: 'default', acts: true };
}
