import { bindingBody, bindingsBetweenPath } from '../bindings.ts';
import { clusterNameBody, clusterNamePath } from '../clusterName.ts';
import { exchangeBody, exchangePath } from '../exchanges.ts';
import { limitBody, userLimitPath, vhostLimitPath } from '../limits.ts';
import { path } from '../path.ts';
import { permissionBody, permissionPath } from '../permissions.ts';
import { operatorPoliciesPath, policiesPath } from '../policies.ts';
import { queueBody, queuePath } from '../queues.ts';
import {
  exchangeTopicPermissionPath,
  topicPermissionBody,
  topicPermissionPath,
} from '../topicPermissions.ts';
import { type UserSecret, userBody, userPath } from '../users.ts';
import { vhostBody, vhostPath, vhostProtectionPath, vhostStartPath } from '../vhosts.ts';
import type { BrokerChange } from './brokerChange.ts';

/** A write to the management API. */
export interface ChangeRequest {
  method: 'PUT' | 'POST' | 'DELETE';
  /** From `/api` on. */
  path: string;
  /** Absent: a write without a body. */
  body?: unknown;
}

/**
 * The request that makes a change.
 * @throws {RangeError} for a name that no path can hold: `.`, `..`, unpaired surrogates
 */
export function changeRequest(change: BrokerChange): ChangeRequest {
  switch (change.kind) {
    case 'put-user':
      return put(userPath(change.name), userBody(change.tags, change.secret));
    case 'delete-user':
      return remove(userPath(change.name));
    case 'set-user-limit':
      return put(userLimitPath(change.user, change.limit), limitBody(change.value));
    case 'clear-user-limit':
      return remove(userLimitPath(change.user, change.limit));
    case 'set-permission':
      return put(permissionPath(change.vhost, change.user), permissionBody(change));
    case 'clear-permission':
      return remove(permissionPath(change.vhost, change.user));
    case 'set-topic-permission':
      return put(topicPermissionPath(change.vhost, change.user), topicPermissionBody(change));
    case 'clear-topic-permission':
      return remove(exchangeTopicPermissionPath(change.vhost, change.user, change.exchange));
    case 'put-vhost':
      return put(vhostPath(change.name), vhostBody(change));
    case 'delete-vhost':
      return remove(vhostPath(change.name));
    case 'protect-vhost':
      return {
        method: change.on ? 'POST' : 'DELETE',
        path: vhostProtectionPath(change.name),
      };
    case 'start-vhost':
      return { method: 'POST', path: vhostStartPath(change.name, change.node) };
    case 'set-vhost-limit':
      return put(vhostLimitPath(change.vhost, change.limit), limitBody(change.value));
    case 'clear-vhost-limit':
      return remove(vhostLimitPath(change.vhost, change.limit));
    case 'put-policy':
      return put(policyPath(change), policyBody(change));
    case 'delete-policy':
      return remove(policyPath(change));
    case 'declare-exchange':
      return put(exchangePath(change.vhost, change.name), exchangeBody(change));
    case 'declare-queue':
      return put(queuePath(change.vhost, change.name), queueBody(change));
    case 'bind':
      return { method: 'POST', path: bindingsBetweenPath(change), body: bindingBody(change) };
    case 'set-cluster-name':
      return put(clusterNamePath, clusterNameBody(change.name));
  }
}

/** The same change with `secret` in the place of a password. */
export function withSecret(change: BrokerChange, secret: UserSecret): BrokerChange {
  return change.kind === 'put-user' ? { ...change, secret } : change;
}

function put(at: string, body: unknown): ChangeRequest {
  return { method: 'PUT', path: at, body };
}

function remove(at: string): ChangeRequest {
  return { method: 'DELETE', path: at };
}

function policyPath({ operator, vhost, name }: { operator: boolean; vhost: string; name: string }): string {
  const list = operator ? operatorPoliciesPath(vhost) : policiesPath(vhost);
  return `${list}${path`/${name}`}`;
}

function policyBody(change: BrokerChange & { kind: 'put-policy' }) {
  const { pattern, applyTo, priority, definition } = change;
  return { pattern, 'apply-to': applyTo, priority, definition };
}
