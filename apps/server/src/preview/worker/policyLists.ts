import { readBrokerPolicies } from '@warren/management-api';
import type { Policy } from '@warren/semantics';
import { jsonOf } from './jsonOf.ts';
import type { PolicySources } from './messages.ts';

/** The policies of one virtual host. */
export interface PolicyLists {
  policies: readonly Policy[];
  operatorPolicies: readonly Policy[];
}

export function policyLists({ policies, operatorPolicies }: PolicySources): PolicyLists {
  return {
    policies: readBrokerPolicies(jsonOf(policies)),
    operatorPolicies: operatorPolicies === null ? [] : readBrokerPolicies(jsonOf(operatorPolicies)),
  };
}
