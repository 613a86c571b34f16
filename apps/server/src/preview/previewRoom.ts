import type { ExplainPolicy, PreviewPolicy } from '@warren/console-api';
import {
  operatorPoliciesPath,
  policiesPath,
  policyExchangePath,
  policyExchangesPath,
  policyQueuePath,
  policyQueuesPath,
  stringifyLossless,
} from '@warren/management-api';
import type { FastifyBaseLogger } from 'fastify';
import type { Cluster } from '../clusters/cluster.ts';
import { BrokerRefusal, missingPart } from '../live/brokerRead.ts';
import { viewerKey } from '../live/rights.ts';
import type { Viewer } from '../sessions/viewer.ts';
import { partReader, type ReadPart, unreadable } from './brokerParts.ts';
import { createBrokerVersions } from './brokerVersions.ts';
import { createListSnapshots } from './listSnapshots.ts';
import { createPermissionRoom, type PermissionRoom } from './permissionRoom.ts';
import type { PolicySources } from './worker/messages.ts';
import { createQuestionQueue } from './worker/questionQueue.ts';

/** Answers what policies do and permissions allow, from what the broker gives the asker. */
export interface PreviewRoom extends PermissionRoom {
  /** Each answer is JSON; each rejects with a `ProblemAnswer` for what cannot be answered. */
  previewPolicy(asker: Asker, asked: PreviewPolicy): Promise<Uint8Array>;
  explainPolicy(asker: Asker, asked: ExplainPolicy): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Asker {
  viewer: Viewer;
  /** Aborted when the asker went away. */
  signal: AbortSignal;
}

const limitMs = 20_000;

export interface PreviewRoomOptions {
  cluster: Cluster;
  now: () => number;
  log: Pick<FastifyBaseLogger, 'error'>;
}

export function createPreviewRoom({ cluster, now, log }: PreviewRoomOptions): PreviewRoom {
  const entry = new URL('./worker/questionWorker.ts', import.meta.url);
  const queue = createQuestionQueue({ entry, limitMs, log });
  const versions = createBrokerVersions(now);
  const lists = createListSnapshots(queue, now);

  return {
    ...createPermissionRoom({ cluster, queue, versions, lists, now }),

    async previewPolicy({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const [sources, snapshot] = await Promise.all([
        policySources(part, asked.vhost),
        lists.of(viewer, asked.vhost, part),
      ]);
      return queue.ask(
        {
          kind: 'preview-policy',
          asked: stringifyLossless(asked),
          ...sources,
          observedAt: new Date(snapshot.observedAt).toISOString(),
          missing: [...sources.missing, ...snapshot.missing],
          snapshot: snapshot.kept.id,
        },
        { asker: viewerKey(viewer), signal },
      );
    },

    async explainPolicy({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const [sources, object] = await Promise.all([policySources(part, asked.vhost), objectOf(part, asked)]);
      return queue.ask(
        { kind: 'explain-policy', asked: stringifyLossless(asked), ...sources, object },
        { asker: viewerKey(viewer), signal },
      );
    },

    close: queue.close,
  };

  /** Policies are few and read for each question, so that a change just made counts. */
  async function policySources(part: ReadPart, vhost: string): Promise<PolicySources> {
    const observedAt = new Date(now()).toISOString();
    const [broker, policies, operatorPolicies] = await Promise.allSettled([
      versions.read(part),
      part(policiesPath(vhost)),
      part(operatorPoliciesPath(vhost)),
    ]);
    if (policies.status === 'rejected') throw unreadable(policies.reason);
    if (broker.status === 'rejected') throw unreadable(broker.reason);
    const given = operatorPolicies.status === 'fulfilled';
    return {
      broker: broker.value,
      policies: policies.value,
      operatorPolicies: given ? operatorPolicies.value : null,
      observedAt,
      missing: given ? [] : missingPart('operator-policies', operatorPolicies.reason),
    };
  }
}

/** The object, or a list that may hold it. Null: it is not declared, or asked about as one that might be. */
async function objectOf(part: ReadPart, asked: ExplainPolicy): Promise<ArrayBuffer | null> {
  if (asked.type !== undefined || asked.arguments !== undefined) return null;
  try {
    return await part(objectPath(asked));
  } catch (error) {
    if (error instanceof BrokerRefusal && error.status === 404) return null;
    throw unreadable(error);
  }
}

/** A name that cannot stand in a path is looked for in the list. */
function objectPath({ kind, vhost, name }: ExplainPolicy): string {
  const isQueue = kind === 'queue';
  if (name === '.' || name === '..' || !name.isWellFormed() || (isQueue && name === '')) {
    return isQueue ? policyQueuesPath(vhost) : policyExchangesPath(vhost);
  }
  return isQueue ? policyQueuePath(vhost, name) : policyExchangePath(vhost, name);
}
