import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ExplainPolicy, PolicyExplanation, PolicyPreview, PreviewPolicy } from '@warren/console-api';
import {
  exchangePoliciesPath,
  operatorPoliciesPath,
  operatorPolicyPath,
  parseLossless,
  policiesPath,
  policyPath,
  queuePoliciesPath,
  readBrokerPolicies,
  readBrokerPolicy,
  readPolicyHolders,
  readVhosts,
  vhostsPath,
} from '@warren/management-api';
import { brokerKey, brokerRead } from '../../ui/brokerRead.ts';
import { type RequestFailed, request } from '../../ui/request.ts';

const anyTag = ['management', 'policymaker', 'monitoring', 'administrator'] as const;

/** Policies of one virtual host, or of all the asker may enter; numbers keep their digits. */
export function policiesQuery(operator: boolean, vhost?: string) {
  const path = operator ? operatorPoliciesPath(vhost) : policiesPath(vhost);
  return brokerRead({ path, read: readBrokerPolicies, needs: anyTag, parse: parseLossless });
}

/** One policy, to see whether it changed meanwhile. */
export function policyQuery(operator: boolean, vhost: string, name: string) {
  const path = operator ? operatorPolicyPath(vhost, name) : policyPath(vhost, name);
  const needs = operator ? ['administrator'] : ['policymaker', 'administrator'];
  return brokerRead({ path, read: readBrokerPolicy, needs, parse: parseLossless });
}

export const vhostsQuery = brokerRead({ path: vhostsPath, read: readVhosts, needs: anyTag });

/** What queues tell of policies. All queues of the cluster: read once a minute at most. */
export function queuePoliciesQuery(vhost?: string) {
  return {
    ...brokerRead({ path: queuePoliciesPath(vhost), read: readPolicyHolders, needs: anyTag }),
    staleTime: 60_000,
  };
}

export function exchangePoliciesQuery(vhost?: string) {
  return {
    ...brokerRead({ path: exchangePoliciesPath(vhost), read: readPolicyHolders, needs: anyTag }),
    staleTime: 60_000,
  };
}

/** What a change would do. The answer before stays until the newer one has come. */
export function previewQuery(asked: PreviewPolicy) {
  return queryOptions<PolicyPreview, RequestFailed>({
    queryKey: [...brokerKey, 'preview/policy', JSON.stringify(asked)],
    queryFn: ({ signal }) =>
      request('console/preview/policy', { method: 'POST', body: asked, signal, parse: parseLossless }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: false,
    staleTime: 5000,
    gcTime: 30_000,
  });
}

export function explanationQuery(asked: ExplainPolicy) {
  return queryOptions<PolicyExplanation, RequestFailed>({
    queryKey: [...brokerKey, 'explain/policy', JSON.stringify(asked)],
    queryFn: ({ signal }) =>
      request('console/explain/policy', { method: 'POST', body: asked, signal, parse: parseLossless }),
    structuralSharing: false,
    retry: false,
    staleTime: 5000,
  });
}
