import type { Forbidden } from '@warren/console-api';
import { nodesPath, withColumns } from '@warren/management-api';
import type { Cluster } from '../clusters/cluster.ts';
import { ProblemAnswer } from '../problems/problemAnswer.ts';
import type { Viewer } from '../sessions/viewer.ts';
import { BrokerRefusal, readBroker } from './brokerRead.ts';
import type { Clock } from './clock.ts';
import { createPart, type Part } from './part.ts';
import { viewerKey } from './rights.ts';

/** What the broker itself says to viewers who ask for what they may not see. */
export interface Refusals {
  /** Its answer to this viewer's own question for the nodes; null when it gave no refusal. */
  ofNodes(viewer: Viewer): Promise<BrokerRefusal | null>;
}

/** A viewer who asks again and again does not make Warren ask again and again. */
const everyMs = 30_000;
const mostViewers = 1_000;

export function createRefusals(cluster: Cluster, clock: Clock): Refusals {
  const asked = new Map<string, Part<null>>();
  return {
    async ofNodes(viewer) {
      const key = viewerKey(viewer);
      const part = asked.get(key) ?? createPart<null>({ everyMs, clock });
      asked.delete(key);
      const oldest = asked.size >= mostViewers ? asked.keys().next().value : undefined;
      if (oldest !== undefined) asked.delete(oldest);
      asked.set(key, part);
      await part.refresh(async () => {
        const path = withColumns(nodesPath(), ['name']);
        await readBroker(cluster, { path, authorization: viewer.authorization, timeoutMs: 5_000 });
        return null;
      });
      const failure = part.failure();
      return failure instanceof BrokerRefusal ? failure : null;
    },
  };
}

/** 403 with the tags that would do, and the broker's own words when it said any. */
export function forbidden(refusal: BrokerRefusal | null, needs: readonly string[]): ProblemAnswer {
  const problem: Forbidden = {
    error: 'forbidden',
    reason: `The broker shows this to users with the tag ${needs.join(' or ')}.`,
    needs: [...needs],
    broker: refusal && { request: `GET ${refusal.path}`, status: refusal.status, body: refusal.body },
  };
  return new ProblemAnswer(403, problem);
}

export const noSuchNode = new ProblemAnswer(404, {
  error: 'no-such-node',
  reason: 'The cluster has no node of this name.',
});
