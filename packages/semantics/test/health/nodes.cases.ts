import type { Node } from '@warren/management-api';
import type { HealthReading } from '../../src/index.ts';
import {
  downNode,
  hour,
  minute,
  mq1,
  mq2,
  mq3,
  node,
  reading,
  silentView,
  view,
  watched,
  withNode,
} from './readings.ts';
import { fine, found, notJudged, type RuleCase } from './ruleCase.ts';

const withoutNodes = reading({ nodes: null, views: [] });

const oneDown = reading({
  nodes: [node(mq1), node(mq2), downNode(mq3)],
  views: [view(mq1, { running: [mq1, mq2] }), view(mq2, { running: [mq1, mq2] }), silentView(mq3, 'refused')],
});

const twoDown = reading({
  nodes: [node(mq1), downNode(mq2), downNode(mq3)],
  views: [view(mq1, { running: [mq1] }), silentView(mq2, 'refused'), silentView(mq3, 'timeout')],
});

const oneSilent = reading({ views: [view(mq1), view(mq2), silentView(mq3, 'timeout')] });

const recordedByOne = reading({ views: [view(mq1, { partitions: [mq3] }), view(mq2), view(mq3)] });

/** 4.3 keeps no record of partitions: only the views tell. */
const contradicting = reading({
  views: [
    view(mq1, { running: [mq1, mq2] }),
    view(mq2, { running: [mq1, mq2] }),
    view(mq3, { running: [mq3] }),
  ],
});

const mixed = withNode(mq2, { version: '4.2.9' });

const mixedErlang = withNode(mq2, { erlangVersion: '27.3' });

/** 3.10 does not tell Erlang's version of a node, but those of its applications. */
const mixedKernels = reading({
  nodes: [mq1, mq2, mq3].map((name) =>
    node(name, {
      erlangVersion: null,
      applications: [
        { name: 'kernel', description: '', version: name === mq2 ? '8.3.2' : '8.5.3' },
        { name: 'stdlib', description: '', version: '4.2' },
      ],
    }),
  ),
});

const linkMissing = withNode(mq1, {
  clusterLinks: node(mq1).clusterLinks.filter(({ peer }) => peer !== mq3),
});

export const nodeCases: readonly RuleCase[] = [
  {
    rule: 'node-down',
    when: 'the nodes that answer list one as not running',
    reading: oneDown,
    expect: found('critical', mq3, { nodes: 3, running: 2, keepsMajority: true, seenBy: [mq1, mq2] }),
  },
  {
    rule: 'node-down',
    when: 'two of three are down',
    reading: twoDown,
    expect: found('critical', mq2, { running: 1, keepsMajority: false }),
  },
  {
    rule: 'node-down',
    when: 'a node does not answer but others see it running',
    reading: oneSilent,
    expect: fine,
  },
  {
    rule: 'node-down',
    when: 'no node was asked for itself and the list says not running',
    reading: reading({ nodes: [node(mq1), node(mq2), downNode(mq3)], views: [] }),
    expect: found('critical', mq3, { seenBy: [] }),
  },
  {
    rule: 'node-down',
    when: 'a node answers itself although the others do not see it: that is a partition',
    reading: contradicting,
    expect: fine,
  },
  {
    rule: 'node-down',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },

  {
    rule: 'majority-lost',
    when: 'two of three are down',
    reading: twoDown,
    expect: found('critical', undefined, { nodes: 3, running: 1, down: [mq2, mq3] }),
  },
  { rule: 'majority-lost', when: 'one of three is down', reading: oneDown, expect: fine },
  {
    rule: 'majority-lost',
    when: 'one of two is down: half is no majority',
    reading: reading({
      nodes: [node(mq1), downNode(mq2)],
      views: [view(mq1, { running: [mq1] }), silentView(mq2, 'refused')],
    }),
    expect: found('critical', undefined, { nodes: 2, running: 1 }),
  },
  {
    rule: 'majority-lost',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },

  {
    rule: 'node-not-answering',
    when: 'a node gives no answer in time and the others see it running',
    reading: oneSilent,
    expect: found('unknown', mq3, { reason: 'timeout', seenRunningBy: [mq1, mq2] }),
  },
  { rule: 'node-not-answering', when: 'a node is down', reading: oneDown, expect: fine },
  {
    rule: 'node-not-answering',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },

  {
    rule: 'partition',
    when: 'one node alone recorded it',
    reading: recordedByOne,
    expect: found('critical', undefined, {
      nodes: [mq1, mq3],
      seers: [mq1],
      unseen: [mq3],
      oneSided: true,
      recorded: true,
    }),
  },
  {
    rule: 'partition',
    when: 'both sides recorded it',
    reading: reading({
      views: [view(mq1, { partitions: [mq3] }), view(mq2), view(mq3, { partitions: [mq1] })],
    }),
    expect: found('critical', undefined, { seers: [mq1, mq3], unseen: [mq3, mq1], oneSided: false }),
  },
  {
    rule: 'partition',
    when: 'only the list of nodes tells of it, since no view was read',
    reading: { ...withNode(mq2, { partitions: [mq1] }), views: [] },
    expect: found('critical', undefined, { seers: [mq2], unseen: [mq1], oneSided: false }),
  },
  {
    rule: 'partition',
    when: 'the views contradict each other for the first time: a node may just be starting',
    reading: contradicting,
    expect: fine,
  },
  {
    rule: 'partition',
    when: 'the views have contradicted each other for a while',
    before: watched(contradicting, minute),
    reading: contradicting,
    expect: found('critical', undefined, {
      seers: [mq1, mq2, mq3, mq3],
      unseen: [mq3, mq3, mq1, mq2],
      oneSided: false,
      recorded: false,
    }),
  },
  {
    rule: 'partition',
    when: 'a node that does not answer contradicts nobody',
    reading: oneDown,
    expect: fine,
  },
  {
    rule: 'partition',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },

  {
    rule: 'mixed-rabbitmq-versions',
    when: 'an upgrade is under way',
    reading: mixed,
    expect: found('notice', undefined, { nodes: [mq1, mq2, mq3], versions: ['4.3.6', '4.2.9', '4.3.6'] }),
  },
  {
    rule: 'mixed-rabbitmq-versions',
    when: 'versions have differed for more than an hour',
    before: watched(mixed, hour + minute),
    reading: mixed,
    expect: found('warning'),
  },
  {
    rule: 'mixed-rabbitmq-versions',
    when: 'a node that is down tells no version',
    reading: oneDown,
    expect: fine,
  },
  {
    rule: 'mixed-rabbitmq-versions',
    when: 'no node tells its version',
    reading: reading({ nodes: [mq1, mq2].map((name) => node(name, { version: null })) }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'mixed-erlang-versions',
    when: 'one node runs on another Erlang',
    reading: mixedErlang,
    expect: found('notice', undefined, { versions: ['29.1.1', '27.3', '29.1.1'], component: 'erlang' }),
  },
  {
    rule: 'mixed-erlang-versions',
    when: 'a 3.10 node has another kernel',
    reading: mixedKernels,
    expect: found('notice', undefined, { versions: ['8.5.3', '8.3.2', '8.5.3'], component: 'kernel' }),
  },
  { rule: 'mixed-erlang-versions', when: 'all are the same', reading: reading(), expect: fine },
  {
    rule: 'mixed-erlang-versions',
    when: 'nothing tells it',
    reading: reading({ nodes: [mq1, mq2].map((name) => node(name, { erlangVersion: null })) }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'distribution-links-missing',
    when: 'a link has been missing for ten minutes',
    before: watched(linkMissing, 10 * minute),
    reading: linkMissing,
    expect: found('warning', undefined, { links: 5, expected: 6, from: [mq1], to: [mq3] }),
  },
  {
    rule: 'distribution-links-missing',
    when: 'a link has been missing for nine and a half minutes',
    before: watched(linkMissing, 9.5 * minute),
    reading: linkMissing,
    expect: fine,
  },
  {
    rule: 'distribution-links-missing',
    when: 'nobody links to a node that is down',
    reading: oneDown,
    expect: fine,
  },
  { rule: 'distribution-links-missing', when: 'a single node', reading: alone(), expect: fine },
  {
    rule: 'distribution-links-missing',
    when: 'no node tells its links',
    reading: reading({ nodes: [mq1, mq2].map((name) => node(name, { clusterLinks: [] })) }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'node-restarted',
    when: 'a node started nine minutes ago',
    reading: withNode(mq2, { uptimeMs: 9 * minute }),
    expect: found('notice', mq2, { uptimeMs: 9 * minute }),
  },
  {
    rule: 'node-restarted',
    when: 'it started ten minutes ago',
    reading: withNode(mq2, { uptimeMs: 10 * minute }),
    expect: fine,
  },
  {
    rule: 'node-restarted',
    when: 'the threshold was set to an hour',
    reading: withNode(mq2, { uptimeMs: 10 * minute }),
    thresholds: { 'node-restarted': { withinMs: hour } },
    expect: found('notice', mq2),
  },
  {
    rule: 'node-restarted',
    when: 'uptime is not told',
    reading: withNode(mq2, { uptimeMs: null }),
    expect: notJudged('no-data'),
  },
  { rule: 'node-restarted', when: 'a node is down', reading: oneDown, expect: notJudged('not-answered') },

  {
    rule: 'node-in-maintenance',
    when: 'a node is drained',
    reading: withNode(mq1, { beingDrained: true }),
    expect: found('notice', mq1, { othersInService: 2 }),
  },
  { rule: 'node-in-maintenance', when: 'none is', reading: reading(), expect: fine },
  {
    rule: 'node-in-maintenance',
    when: 'the version does not say (3.10)',
    reading: all({ beingDrained: null }),
    expect: notJudged('not-in-this-version'),
  },

  {
    rule: 'plugins-missing',
    when: 'a node lacks what all others have',
    reading: withNode(mq2, { enabledPlugins: ['rabbitmq_management'] }),
    expect: found('notice', mq2, { plugins: ['rabbitmq_prometheus'], nodes: [mq1, mq3] }),
  },
  {
    rule: 'plugins-missing',
    when: 'one node has more than the others',
    reading: withNode(mq2, {
      enabledPlugins: ['rabbitmq_management', 'rabbitmq_prometheus', 'rabbitmq_top'],
    }),
    expect: fine,
  },
  {
    rule: 'plugins-missing',
    when: 'a node tells none',
    reading: withNode(mq2, { enabledPlugins: [] }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'publishers-blocked',
    when: 'one node has a disk alarm and the connections were counted',
    reading: {
      ...withNode(mq2, { disk: { ...node(mq2).disk, alarm: true } }),
      blockedConnections: { blocked: 14, blocking: 3, atLeast: false },
    },
    expect: found('critical', undefined, {
      nodes: [mq2],
      resources: ['disk'],
      blocked: 14,
      blocking: 3,
      countsAtLeast: false,
    }),
  },
  {
    rule: 'publishers-blocked',
    when: 'connections were not counted',
    reading: withNode(mq2, { memory: { ...node(mq2).memory, alarm: true } }),
    expect: found('critical', undefined, { resources: ['memory'], blocked: null, blocking: null }),
  },
  { rule: 'publishers-blocked', when: 'no alarm is in force', reading: reading(), expect: fine },
  {
    rule: 'publishers-blocked',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },
];

function alone(): HealthReading {
  return reading({ nodes: [node(mq1, { clusterLinks: [] })], views: [view(mq1, { running: [mq1] })] });
}

function all(changes: Partial<Node>): HealthReading {
  return reading({ nodes: [mq1, mq2, mq3].map((name) => node(name, changes)) });
}
