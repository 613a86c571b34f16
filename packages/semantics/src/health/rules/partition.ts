import type { HealthReading } from '../healthReading.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { needsMonitoring } from '../notJudged.ts';

/**
 * A partition may be recorded by one node only, and with Khepri by none. So each node's own view counts: what
 * it recorded, and whom it does not see running although that node answers.
 */
export const partition = healthRule({
  code: 'partition',
  thresholds: { contradictionForMs: 15_000 },
  source:
    'awesome-prometheus-alerts: partitions > 0; contradicting views held back while nodes start and stop',
  judge(reading, { contradictionForMs }) {
    if (reading.nodes === null) return [needsMonitoring];
    const recorded = recordedPairs(reading);
    const pairs = recorded.length > 0 ? recorded : contradictions(reading);
    if (pairs.length === 0) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'critical',
        facts: {
          nodes: [...new Set(pairs.flatMap(({ seer, unseen }) => [seer, unseen]))].sort(),
          seers: pairs.map(({ seer }) => seer),
          unseen: pairs.map(({ unseen }) => unseen),
          oneSided: pairs.some((pair) => isOneSided(pair, pairs, reading)),
          recorded: recorded.length > 0,
        },
        next: { kind: 'health-page' },
        holdMs: recorded.length > 0 ? {} : { critical: contradictionForMs },
      },
    ];
  },
});

interface Pair {
  seer: string;
  unseen: string;
}

/** By each node's own view where it answered, else by what the answering node said about it. */
function recordedPairs({ nodes, views }: HealthReading): Pair[] {
  const answered = views.filter((view) => view.answered);
  const own = answered.flatMap(({ node, partitions }) =>
    partitions.map((unseen) => ({ seer: node, unseen })),
  );
  const told = (nodes ?? [])
    .filter(({ name }) => !answered.some(({ node }) => node === name))
    .flatMap(({ name, partitions }) => partitions.map((unseen) => ({ seer: name, unseen })));
  return sorted([...own, ...told]);
}

function contradictions({ views }: HealthReading): Pair[] {
  const answered = views.filter((view) => view.answered);
  return sorted(
    answered.flatMap(({ node: seer, running }) =>
      answered
        .filter(({ node }) => node !== seer && !running.includes(node))
        .map(({ node }) => ({ seer, unseen: node })),
    ),
  );
}

/** Only where the other side was heard can it be said that it sees no partition. */
function isOneSided({ seer, unseen }: Pair, pairs: readonly Pair[], { views }: HealthReading): boolean {
  const heard = views.some(({ node, answered }) => node === unseen && answered);
  return heard && !pairs.some((pair) => pair.seer === unseen && pair.unseen === seer);
}

function sorted(pairs: readonly Pair[]): Pair[] {
  const key = ({ seer, unseen }: Pair) => JSON.stringify([seer, unseen]);
  return pairs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
