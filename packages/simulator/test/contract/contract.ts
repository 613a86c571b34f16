import { overviewPath, readOverview } from '@warren/management-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from './accessContract.ts';
import { ask } from './ask.ts';
import { bindingContract } from './bindingContract.ts';
import { faultContract } from './faultContract.ts';
import type { Harness, HarnessNode } from './harness.ts';
import { healthCheckContract } from './healthCheckContract.ts';
import { limitContract } from './limitContract.ts';
import { listContract } from './listContract.ts';
import { namesContract } from './namesContract.ts';
import { nodeContract } from './nodeContract.ts';
import { overviewContract } from './overviewContract.ts';
import { permissionContract } from './permissionContract.ts';
import { policyContract } from './policyContract.ts';
import { protocolContract } from './protocolContract.ts';
import { queueContract } from './queueContract.ts';
import { resetContract } from './resetContract.ts';
import { topicPermissionContract } from './topicPermissionContract.ts';
import { userContract } from './userContract.ts';
import { vhostContract } from './vhostContract.ts';

/** What the parts of the contract ask: the harness, once it is there, and its first node. */
export interface Subject {
  readonly series: Harness['series'];
  harness(): Harness;
  node(): HarnessNode;
}

/**
 * What Warren relies on in the management API, as assertions that know nothing of what answers. The first one proves
 * that it is the release that was meant, and prints what it says of itself.
 */
export function runContract(
  name: string,
  series: Harness['series'],
  makeHarness: () => Promise<Harness>,
): void {
  describe(`the management API of ${name}`, () => {
    let made: Harness | undefined;
    beforeAll(async () => {
      made = await makeHarness();
      await made.startTraffic();
    });
    afterAll(() => made?.close());
    const harness = () => {
      if (made === undefined) throw new Error('the cluster is not started');
      return made;
    };
    const subject: Subject = { series, harness, node: () => first(harness().nodes) };

    test(`answers as RabbitMQ ${series}`, async () => {
      const { version, erlangVersion } = readOverview((await ask(subject.node(), overviewPath())).json);
      console.log(`answered: RabbitMQ ${version} on Erlang ${erlangVersion} (${name})`);
      expect(version).toMatch(series === '3.10' ? /^3\.10\./ : /^4\./);
    });

    accessContract(subject);
    protocolContract(subject);
    overviewContract(subject);
    nodeContract(subject);
    listContract(subject);
    describe('users', () => userContract(subject));
    describe('permissions', () => permissionContract(subject));
    describe('policies', () => policyContract(subject));
    describe('queues', () => queueContract(subject));
    describe('bindings', () => bindingContract(subject));
    describe('virtual hosts', () => vhostContract(subject));
    describe('limits', () => limitContract(subject));
    describe('odd names', () => namesContract(subject));
    describe('topic permissions', () => topicPermissionContract(subject));
    healthCheckContract(subject);
    resetContract(subject);
    faultContract(subject);
  });
}

function first(nodes: readonly HarnessNode[]): HarnessNode {
  const [node] = nodes;
  if (node === undefined) throw new Error('a cluster without nodes');
  return node;
}
