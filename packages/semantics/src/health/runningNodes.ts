import type { Node, Series } from '@warren/management-api';
import { orderSamples } from '../rates/orderSamples.ts';
import type { FindingCode } from './findingFacts.ts';
import type { HealthReading, NodeHistory } from './healthReading.ts';
import { type Judged, node } from './healthRule.ts';
import { needsMonitoring } from './notJudged.ts';

/** Judges each node that runs; of one that does not, nothing can be said. */
export function judgeRunningNodes<Code extends FindingCode>(
  reading: HealthReading,
  judge: (node: Node) => Judged<Code>,
): readonly Judged<Code>[] {
  if (reading.nodes === null) return [needsMonitoring];
  return reading.nodes.map((each) =>
    each.running ? judge(each) : { state: 'not-judged', subject: node(each.name), reason: 'not-answered' },
  );
}

/** The samples of a node's figure since the node started, with the present value as the newest. */
export function nodeHistory(
  { at, history }: HealthReading,
  name: string,
  figure: keyof NodeHistory,
  current: number | null,
): Series {
  const past = Object.hasOwn(history.nodes, name) ? history.nodes[name]?.[figure] : undefined;
  const known = (past ?? []).filter((sample) => sample.at < at);
  return current === null ? known : orderSamples([...known, { at, value: current }]);
}
