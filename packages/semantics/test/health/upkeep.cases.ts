import type { FeatureFlag } from '@warren/management-api';
import type { HealthReading } from '../../src/index.ts';
import { day, mq1, mq2, mq3, node, now, overview, reading, second, withOverview } from './readings.ts';
import { fine, found, notJudged, type RuleCase } from './ruleCase.ts';

export const upkeepCases: readonly RuleCase[] = [
  {
    rule: 'statistics-off',
    when: 'the management agent collects nothing',
    reading: withOverview({ statisticsDisabled: true, ratesMode: 'basic' }),
    expect: found('notice', undefined, { ratesMode: 'basic' }),
  },
  { rule: 'statistics-off', when: 'it collects', reading: reading(), expect: fine },
  {
    rule: 'rates-off',
    when: 'the rates mode is none',
    reading: withOverview({ ratesMode: 'none' }),
    expect: found('notice', undefined, { ratesMode: 'none' }),
  },
  {
    rule: 'rates-off',
    when: 'an unknown mode passes',
    reading: withOverview({ ratesMode: '<b>x</b>' }),
    expect: fine,
  },
  {
    rule: 'statistics-late',
    when: '1001 events wait',
    reading: withOverview({ statisticsEventQueue: 1001 }),
    expect: found('warning', undefined, { waitingEvents: 1001 }),
  },
  {
    rule: 'statistics-late',
    when: '1000 events wait',
    reading: withOverview({ statisticsEventQueue: 1000 }),
    expect: fine,
  },
  {
    rule: 'statistics-late',
    when: 'it is not told',
    reading: withOverview({ statisticsEventQueue: null }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'certificate-expiring',
    when: 'it ends in 23 days',
    reading: certificate(23 * day),
    expect: found('notice', 'amqp/ssl:5671', { notAfterAt: now + 23 * day, leftMs: 23 * day }),
  },
  {
    rule: 'certificate-expiring',
    when: 'in 14 days',
    reading: certificate(14 * day),
    expect: found('warning', 'amqp/ssl:5671'),
  },
  {
    rule: 'certificate-expiring',
    when: 'in 3 days',
    reading: certificate(3 * day),
    expect: found('critical', 'amqp/ssl:5671'),
  },
  {
    rule: 'certificate-expiring',
    when: 'it ended yesterday',
    reading: certificate(-day),
    expect: found('critical', 'amqp/ssl:5671', { leftMs: -day }),
  },
  {
    rule: 'certificate-expiring',
    when: 'in 30 days and a second',
    reading: certificate(30 * day + second),
    expect: fine,
  },
  { rule: 'certificate-expiring', when: 'no listener has one', reading: reading(), expect: fine },
  {
    rule: 'certificate-expiring',
    when: 'they were not read',
    reading: reading({ certificates: null }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'feature-flags-disabled',
    when: 'two stable flags are off',
    reading: reading({
      featureFlags: [
        flag('stream_filtering', 'disabled'),
        flag('khepri_db', 'enabled'),
        flag('a_flag', 'disabled'),
      ],
    }),
    expect: found('notice', undefined, { flags: ['a_flag', 'stream_filtering'] }),
  },
  {
    rule: 'feature-flags-disabled',
    when: 'experimental ones are off',
    reading: reading({ featureFlags: [{ ...flag('khepri_db', 'disabled'), stability: 'experimental' }] }),
    expect: fine,
  },
  {
    rule: 'feature-flags-disabled',
    when: 'the user may not read them (3.10 asks for administrator)',
    reading: reading({ featureFlags: null }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'known-advisories',
    when: '4.2.7 lacks what 4.2.8, 4.2.9 and 4.2.10 fixed',
    reading: version('4.2.7'),
    expect: found('warning', undefined, {
      version: '4.2.7',
      assessed: true,
      lineGetsFixes: true,
      fixedIn: '4.2.10',
      safeVersions: ['4.2.10', '4.3.5'],
      tableDate: '2026-08-21',
    }),
  },
  {
    rule: 'known-advisories',
    when: '3.10.8 was judged by nobody and gets no fixes',
    reading: version('3.10.8'),
    expect: found('warning', undefined, { assessed: false, lineGetsFixes: false, fixedIn: null }),
  },
  {
    rule: 'known-advisories',
    when: '4.1.8 gets no fixes from the project any more',
    reading: version('4.1.8'),
    expect: found('warning', undefined, { assessed: true, lineGetsFixes: false, fixedIn: null }),
  },
  {
    rule: 'known-advisories',
    when: 'one node is older than the one that answers',
    reading: reading({ nodes: [node(mq1), node(mq2, { version: '4.3.4' }), node(mq3)] }),
    expect: found('warning', undefined, { version: '4.3.4' }),
  },
  { rule: 'known-advisories', when: '4.3.6 has them all', reading: version('4.3.6'), expect: fine },
  { rule: 'known-advisories', when: 'a newer line than any known', reading: version('5.0.0'), expect: fine },
  {
    rule: 'known-advisories',
    when: 'the version is no version',
    reading: version('<script>'),
    expect: notJudged('no-data'),
  },
];

function certificate(leftMs: number): HealthReading {
  return reading({ certificates: [{ node: mq1, listener: 'amqp/ssl:5671', notAfter: now + leftMs }] });
}

function flag(name: string, state: string): FeatureFlag {
  return { name, state, description: '', stability: 'stable', providedBy: 'rabbit' };
}

function version(text: string): HealthReading {
  return reading({
    overview: overview({ version: text }),
    nodes: [mq1, mq2, mq3].map((name) => node(name, { version: text })),
  });
}
