import { type BrokerPolicy, holdersKey, type PolicyHolders } from '@warren/management-api';

/** A policy of either kind, with what queues and exchanges tell of it. */
export interface PolicyRow extends BrokerPolicy {
  operator: boolean;
  /** Queues and exchanges that tell it holds; null: not read, or not given. */
  holds: number | null;
}

export interface TellingObjects {
  queues: PolicyHolders | null;
  exchanges: PolicyHolders | null;
}

/** The rows of the list: user policies, then operator policies; the list sorts them. */
export function policyRows(
  policies: readonly BrokerPolicy[],
  operatorPolicies: readonly BrokerPolicy[],
  { queues, exchanges }: TellingObjects,
): PolicyRow[] {
  const told = (policy: BrokerPolicy) => {
    if (queues === null || exchanges === null) return null;
    const key = holdersKey(policy.vhost, policy.name);
    return (queues.policies.get(key) ?? 0) + (exchanges.policies.get(key) ?? 0);
  };
  // An exchange tells nothing of operator policies.
  const toldByQueues = ({ vhost, name }: BrokerPolicy) =>
    queues === null ? null : (queues.operatorPolicies.get(holdersKey(vhost, name)) ?? 0);
  return [
    ...policies.map((policy) => ({ ...policy, operator: false, holds: told(policy) })),
    ...operatorPolicies.map((policy) => ({ ...policy, operator: true, holds: toldByQueues(policy) })),
  ];
}
