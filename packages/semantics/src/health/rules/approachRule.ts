import type { Node, UsedOfTotal } from '@warren/management-api';
import { usedFraction } from '../../limits.ts';
import { timeToLimit } from '../../rates/timeToLimit.ts';
import type { Severity } from '../finding.ts';
import { findingKey } from '../finding.ts';
import type { NodeHistory } from '../healthReading.ts';
import { type HealthRule, healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { severityRuns } from '../severityRuns.ts';

/** A limit of a node by count: file descriptors, sockets, Erlang processes. */
export interface CountedLimit {
  exhausted: 'file-descriptors-exhausted' | 'sockets-exhausted' | 'erlang-processes-exhausted';
  high: 'file-descriptors-high' | 'sockets-high' | 'erlang-processes-high';
  figure: keyof NodeHistory;
  read(node: Node): UsedOfTotal;
  source: string;
}

/** The limit is reached. */
export function exhaustedRule({ exhausted, figure, read, source }: CountedLimit): HealthRule {
  return healthRule({
    code: exhausted,
    thresholds: {},
    source,
    judge: (reading) =>
      judgeRunningNodes(reading, (each) => {
        const subject = node(each.name);
        const used = read(each).used.value;
        const limit = read(each).total;
        if (limit === null) return { state: 'not-judged', subject, reason: 'not-in-this-version' };
        if (used === null) return { state: 'not-judged', subject, reason: 'no-data' };
        const samples = nodeHistory(reading, each.name, figure, used);
        const history = severityRuns(samples, (count) => (count >= limit ? 'critical' : 'ok'));
        if (used < limit || limit <= 0) return { state: 'fine', subject };
        return {
          state: 'found',
          subject,
          severity: 'critical',
          facts: { used, limit },
          next: { kind: 'node-page', node: each.name, tab: null },
          history,
        };
      }),
  });
}

interface ApproachThresholds {
  warnFraction: number;
  warnForMs: number;
  criticalFraction: number;
  criticalForMs: number;
  /** Fewer left than this warn whatever the fraction. */
  warnLeft: number;
}

/** The limit is near. */
export function approachRule(limited: CountedLimit, thresholds: ApproachThresholds): HealthRule {
  const { exhausted, high, figure, read, source } = limited;
  return healthRule({
    code: high,
    thresholds: { ...thresholds },
    source,
    judge: (reading, chosen) =>
      judgeRunningNodes(reading, (each) => {
        const subject = node(each.name);
        const used = read(each).used.value;
        const limit = read(each).total;
        if (limit === null) return { state: 'not-judged', subject, reason: 'not-in-this-version' };
        const fraction = usedFraction(used, limit);
        if (used === null || fraction === null) return { state: 'not-judged', subject, reason: 'no-data' };
        const severityOf = (count: number) => approachSeverity(count, limit, chosen);
        const samples = nodeHistory(reading, each.name, figure, used);
        const history = severityRuns(samples, severityOf);
        if (severityOf(used) === 'ok') return { state: 'fine', subject, history };
        const forecast = timeToLimit(samples, used, limit, reading.at);
        return {
          state: 'found',
          subject,
          severity: severityOf(used),
          facts: {
            used,
            limit,
            left: limit - used,
            usedFraction: fraction,
            perSecond: forecast?.perSecond ?? null,
            limitInMs: forecast?.inMs ?? null,
          },
          next: { kind: 'node-page', node: each.name, tab: null },
          history,
          holdMs: { warning: chosen.warnForMs, critical: chosen.criticalForMs },
          toldBy: [findingKey({ code: exhausted, subject })],
        };
      }),
  });
}

function approachSeverity(used: number, limit: number, thresholds: ApproachThresholds): Severity {
  const fraction = used / limit;
  if (fraction >= thresholds.criticalFraction) return 'critical';
  const few = limit - used < thresholds.warnLeft;
  return fraction >= thresholds.warnFraction || few ? 'warning' : 'ok';
}
