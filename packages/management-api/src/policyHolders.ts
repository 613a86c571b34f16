import { readList, readName, readRecord } from './brokerValues.ts';
import { withColumns } from './columns.ts';
import { exchangesPath } from './exchanges.ts';
import { queuesPath } from './queues.ts';

/** How many queues or exchanges tell that a policy holds for them, by virtual host and name. */
export interface PolicyHolders {
  policies: ReadonlyMap<string, number>;
  operatorPolicies: ReadonlyMap<string, number>;
}

/** The queues of the virtual hosts the asker may enter, with nothing but the policies they tell. */
export function queuePoliciesPath(vhost?: string): string {
  return withColumns(queuesPath(vhost), ['vhost', 'policy', 'operator_policy']);
}

export function exchangePoliciesPath(vhost?: string): string {
  return withColumns(exchangesPath(vhost), ['vhost', 'policy']);
}

/** @param json answer of `queuePoliciesPath` or `exchangePoliciesPath` */
export function readPolicyHolders(json: unknown): PolicyHolders {
  const policies = new Map<string, number>();
  const operatorPolicies = new Map<string, number>();
  for (const each of readList(json)) {
    const fields = readRecord(each);
    const vhost = readName(fields.vhost);
    count(policies, vhost, fields.policy);
    count(operatorPolicies, vhost, fields.operator_policy);
  }
  return { policies, operatorPolicies };
}

/** The key of `PolicyHolders` for a policy: two names cannot make the same. */
export function holdersKey(vhost: string, policy: string): string {
  return JSON.stringify([vhost, policy]);
}

function count(counts: Map<string, number>, vhost: string, policy: unknown): void {
  if (typeof policy !== 'string' || policy === '') return;
  const key = holdersKey(vhost, policy);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
