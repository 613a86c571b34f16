import { readList, readName, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** A policy or an operator policy of `GET /api/policies`, `GET /api/operator-policies`. */
export interface BrokerPolicy {
  vhost: string;
  name: string;
  pattern: string;
  /** `all`, `queues`, `exchanges`; from 3.12 also `classic_queues`, `quorum_queues`, `streams`. */
  applyTo: string;
  /** A number; raw JSON where it comes from `parseLossless` and JavaScript would write it otherwise. */
  priority: unknown;
  /** Values may be raw JSON, like the priority. */
  definition: Readonly<Record<string, unknown>>;
}

/** Every user with a management tag may read those of the virtual hosts that user may enter. */
export function policiesPath(vhost?: string): string {
  return vhost === undefined ? '/api/policies' : path`/api/policies/${vhost}`;
}

/** As `policiesPath`: read by every such user, written by administrators. */
export function operatorPoliciesPath(vhost?: string): string {
  return vhost === undefined ? '/api/operator-policies' : path`/api/operator-policies/${vhost}`;
}

/** @param json best from `parseLossless`: a broker tells 1 from 1.0 */
export function readBrokerPolicies(json: unknown): readonly BrokerPolicy[] {
  return readList(json).map(readBrokerPolicy);
}

export function readBrokerPolicy(json: unknown): BrokerPolicy {
  const fields = readRecord(json);
  return {
    vhost: readName(fields.vhost),
    name: readName(fields.name),
    pattern: readName(fields.pattern),
    applyTo: readName(fields['apply-to']),
    priority: fields.priority ?? 0,
    definition: readRecord(fields.definition),
  };
}

/** GET (policymaker), PUT (201 new, 204 replaced) and DELETE (204). */
export function policyPath(vhost: string, name: string): string {
  return path`/api/policies/${vhost}/${name}`;
}

/** As `policyPath`, each for administrators only. */
export function operatorPolicyPath(vhost: string, name: string): string {
  return path`/api/operator-policies/${vhost}/${name}`;
}

/** What PUT of a policy takes. To be written by `stringifyLossless`: numbers may be raw JSON. */
export function policyBody(policy: Omit<BrokerPolicy, 'vhost' | 'name'>): Record<string, unknown> {
  const { pattern, applyTo, priority, definition } = policy;
  return { pattern, 'apply-to': applyTo, priority, definition };
}
