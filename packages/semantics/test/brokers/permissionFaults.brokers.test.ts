import {
  permissionBody,
  permissionPath,
  readBrokerError,
  readOverview,
  topicPermissionBody,
  topicPermissionPath,
  userBody,
  userPath,
} from '@warren/management-api';
import { type OpenCluster, releaseSeries, requestManagement } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { beforeAll, expect, test } from 'vitest';
import {
  type PermissionExpressions,
  type PolicyBroker,
  permissionFaults,
  topicPermissionFaults,
} from '../../src/index.ts';
import { generatePatterns } from '../patterns/generatePatterns.ts';
import { seededRandom } from '../seededRandom.ts';

const none: PermissionExpressions = { configure: '', write: '', read: '' };

for (const series of releaseSeries) {
  await describeCluster(series, { nodes: 1 }, (cluster) => {
    beforeAll(() =>
      change(cluster(), userPath('clerk'), userBody([], { kind: 'password', password: 'clerk-pw' })),
    );

    test('expressions of permissions are taken and refused as foretold, each in the words of the broker', async () => {
      const broker = await brokerOf(cluster());
      const rows: PermissionExpressions[] = [
        none,
        { configure: '.*', write: '^a', read: '[ab]+' },
        { ...none, configure: '(' },
        { ...none, write: 'x**' },
        { ...none, read: 'a)' },
        { configure: '[', write: '(', read: ')' },
        { ...none, read: '\\' },
        { ...none, write: 'a{2,1}' },
        { ...none, write: 'a'.repeat(1024) },
      ];
      for (const row of rows) {
        expect([row, await answerTo(cluster(), row)]).toEqual([row, firstFault(row, broker)]);
      }
    });

    test('one too long is refused where the broker has a limit', async () => {
      const broker = await brokerOf(cluster());
      const row = { ...none, read: 'a'.repeat(1025) };
      const told = await answerTo(cluster(), row);
      // The broker repeats the expression as a thousand numbers, which are not told here.
      expect(told === null).toBe(firstFault(row, broker) === null);
      if (told !== null) expect(told).toMatch(/pattern_too_long$/);
    });

    test('generated expressions are too, their words but for one in twenty', async () => {
      const broker = await brokerOf(cluster());
      const patterns = generatePatterns(seededRandom(41), 1_500).map(({ pattern }) => pattern);
      const judged = [];
      for (const pattern of patterns.filter((each) => /^[ -~]*$/.test(each))) {
        const row = { ...none, read: pattern };
        judged.push({ pattern, told: await answerTo(cluster(), row), foretold: firstFault(row, broker) });
      }
      const refused = judged.filter(({ told }) => told !== null);
      const wrong = judged.filter(({ told, foretold }) => (told === null) !== (foretold === null));
      const otherWords = refused.filter(({ told, foretold }) => foretold !== null && told !== foretold);
      expect(refused.length).toBeGreaterThan(200);
      expect(wrong.length).toBeLessThan(0.02 * judged.length);
      expect(otherWords.length).toBeLessThan(0.05 * refused.length);
    });

    test.each([
      { exchange: 'amq.topic', write: '', read: '' },
      { exchange: 'amq.topic', write: '(', read: '' },
      { exchange: 'amq.topic', write: '', read: '{username}(' },
      { exchange: 'amq.direct', write: '', read: '' },
      { exchange: '', write: '', read: '' },
      { exchange: 'nowhere', write: '', read: '' },
      { exchange: 'nowhere', write: '(', read: '' },
    ])('a topic permission %j', async (topic) => {
      const broker = await brokerOf(cluster());
      await change(cluster(), permissionPath('/', 'clerk'), permissionBody(none));
      const faults = topicPermissionFaults(topic, broker, topic.exchange.startsWith('amq.'));
      const told = await refusal(cluster(), topicPermissionPath('/', 'clerk'), topicPermissionBody(topic));
      expect(told).toBe(faults[0]?.reason ?? null);
    });
  });
}

async function brokerOf(cluster: OpenCluster): Promise<PolicyBroker> {
  const { version, erlangVersion } = readOverview(
    await requestManagement(nodeOf(cluster), { path: '/api/overview' }),
  );
  return { version, erlangVersion: erlangVersion ?? '' };
}

function firstFault(row: PermissionExpressions, broker: PolicyBroker): string | null {
  return permissionFaults(row, broker)[0]?.reason ?? null;
}

/** Null: it was taken. */
function answerTo(cluster: OpenCluster, row: PermissionExpressions): Promise<string | null> {
  return refusal(cluster, permissionPath('/', 'clerk'), permissionBody(row));
}

async function refusal(cluster: OpenCluster, path: string, body: object): Promise<string | null> {
  const answer = await fetch(nodeOf(cluster).managementUrl + path, {
    method: 'PUT',
    headers: { authorization: `Basic ${btoa('admin:admin-pw')}` },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return answer.ok ? null : readBrokerError(answer.status, text).reason;
}

function change(cluster: OpenCluster, path: string, body: unknown): Promise<unknown> {
  return requestManagement(nodeOf(cluster), { method: 'PUT', path, body });
}

function nodeOf(cluster: OpenCluster) {
  const [node] = cluster.nodes;
  if (!node) throw new Error('a cluster without nodes');
  return node;
}
