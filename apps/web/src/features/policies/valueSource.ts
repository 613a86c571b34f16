import { type BrokerPolicy, stringifyLossless } from '@warren/management-api';
import type { PreviewedObject } from './ObjectRow.tsx';

/** Definitions by name: where a value of an effective definition can come from. */
export interface PolicySources {
  policies: ReadonlyMap<string, BrokerPolicy['definition']>;
  operatorPolicies: ReadonlyMap<string, BrokerPolicy['definition']>;
}

/** @param ofKind policies of the kind `operator` says; `others` those of the other kind */
export function policySources(
  operator: boolean,
  ofKind: readonly BrokerPolicy[],
  others: readonly BrokerPolicy[],
): PolicySources {
  const [operatorPolicies, policies] = (operator ? [ofKind, others] : [others, ofKind]).map(byName);
  return { policies: policies ?? new Map(), operatorPolicies: operatorPolicies ?? new Map() };
}

/** The policies that hold in `state` and have this value for the key; both where they agree. */
export function valueSource(
  key: string,
  value: string,
  state: PreviewedObject['after'],
  { policies, operatorPolicies }: PolicySources,
): { operator: boolean; name: string }[] {
  const has = (name: unknown, sources: PolicySources['policies']): name is string => {
    const definition = typeof name === 'string' ? sources.get(name) : undefined;
    if (definition === undefined || !Object.hasOwn(definition, key)) return false;
    const own = definition[key];
    return (typeof own === 'string' ? own : stringifyLossless(own)) === value;
  };
  const policy = state?.policy;
  const operatorPolicy = state?.operator_policy;
  return [
    ...(has(policy, policies) ? [{ operator: false, name: policy }] : []),
    ...(has(operatorPolicy, operatorPolicies) ? [{ operator: true, name: operatorPolicy }] : []),
  ];
}

function byName(policies: readonly BrokerPolicy[]): PolicySources['policies'] {
  return new Map(policies.map(({ name, definition }) => [name, definition]));
}
