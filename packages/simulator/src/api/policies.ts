import { type PolicyKind, priorityOf, type SimulatedPolicy } from '../cluster/policies.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { Call, Needs, Reply, Route } from './exchange.ts';
import { type Fields, jsonFields, missingFields, notJson } from './jsonFields.ts';
import { policyRefusal } from './policyRefusal.ts';
import { refusal, vhostRefusal } from './refusal.ts';
import { visibleVhosts } from './visibleVhosts.ts';

/**
 * Policies are read as lists by everyone with a management tag, one by one and to be changed by policymakers; operator
 * policies in the same way by administrators.
 */
export const policyRoutes: readonly Route[] = [
  ...routesOf('policies', 'policymaker'),
  ...routesOf('operator-policies', 'administrator'),
];

function routesOf(kind: PolicyKind, needs: Needs): readonly Route[] {
  const path = `${kind}/*/*`;
  return [
    { method: 'GET', path: kind, needs: 'management', handle: (call) => getPolicies(call, kind) },
    { method: 'GET', path: `${kind}/*`, needs: 'management', handle: (call) => getVhostPolicies(call, kind) },
    { method: 'GET', path, needs, handle: (call) => getPolicy(call, kind) },
    { method: 'PUT', path, needs, handle: (call) => putPolicy(call, kind) },
    { method: 'DELETE', path, needs, handle: (call) => deletePolicy(call, kind) },
  ];
}

function getPolicies({ cluster, user }: Call, kind: PolicyKind): Reply {
  return policyList(visibleVhosts(cluster, user), kind);
}

function getVhostPolicies(call: Call, kind: PolicyKind): Reply {
  const vhost = call.cluster.vhosts.get(call.names[0] ?? '');
  if (vhost === undefined) return { notFound: true };
  return vhostRefusal(call, vhost.name) ?? policyList([vhost], kind);
}

/** Lowest priority first, never paged. */
function policyList(vhosts: readonly SimulatedVhost[], kind: PolicyKind): Reply {
  const policies = vhosts.flatMap(({ name, policies }) =>
    policies
      .list(kind)
      .map((policy) => ({ priority: priorityOf(policy), fields: policyFields(name, policy) })),
  );
  const list = policies.toSorted((a, b) => a.priority - b.priority).map(({ fields }) => fields);
  return { list, unpaged: true };
}

function getPolicy(call: Call, kind: PolicyKind): Reply {
  const [vhost = '', name = ''] = call.names;
  const refused = vhostRefusal(call, vhost, 'object');
  if (refused !== null) return refused;
  const policy = call.cluster.vhosts.get(vhost)?.policies.named(kind, name);
  return policy === undefined ? { notFound: true } : { json: policyFields(vhost, policy) };
}

function policyFields(vhost: string, policy: SimulatedPolicy): Fields {
  const { name, pattern, applyTo, definition, priority } = policy;
  return { vhost, name, pattern, 'apply-to': applyTo, definition, priority };
}

function putPolicy(call: Call, kind: PolicyKind): Reply {
  const { cluster, body } = call;
  const [vhostName = '', name = ''] = call.names;
  const vhost = cluster.vhosts.get(vhostName);
  if (vhost === undefined) return refusal(404, 'not_found', 'vhost_not_found');
  const refused = vhostRefusal(call, vhostName, 'object');
  if (refused !== null) return refused;
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const missing = missingFields(fields, ['pattern', 'definition']);
  if (missing !== null) return missing;
  const { pattern, definition, priority = 0, 'apply-to': applyTo = 'all' } = fields;
  if (!isObject(definition) || typeof applyTo === 'number') return { crash: true };
  const invalid = policyRefusal(cluster.release, kind, fields, definition);
  if (invalid !== null) return invalid;
  const isNew = vhost.policies.named(kind, name) === undefined;
  const policy = {
    name,
    pattern: String(pattern),
    applyTo: String(applyTo),
    priority: kept(priority),
    definition,
  };
  vhost.policies.put(kind, policy);
  return { status: isNew ? 201 : 204 };
}

/** A number with an exponent is kept as a float: 1e2 as 100.0. */
function kept(priority: unknown): unknown {
  const text = JSON.stringify(priority);
  if (!/e/i.test(text)) return priority;
  const plain = String(Number(text));
  return JSON.rawJSON(/[.e]/.test(plain) ? plain : `${plain}.0`);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

function deletePolicy(call: Call, kind: PolicyKind): Reply {
  const [vhost = '', name = ''] = call.names;
  const refused = vhostRefusal(call, vhost, 'object');
  if (refused !== null) return refused;
  return call.cluster.vhosts.get(vhost)?.policies.delete(kind, name) ? { status: 204 } : { notFound: true };
}
