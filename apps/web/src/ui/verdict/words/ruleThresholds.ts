import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatBytes } from '../../format/bytes.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatCount, formatPercent } from '../../format/number.ts';

/** A number a rule judges by, ready to be shown. */
export interface Threshold {
  /** The name it is configured by. */
  name: string;
  label: string;
  value: string;
}

/** The thresholds of a rule in words; their unit stands at the end of the name. */
export function ruleThresholds(thresholds: Readonly<Record<string, number>>): Threshold[] {
  return Object.entries(thresholds)
    .filter(([name, value]) => !(name === 'warnLeft' && value === 0)) // Fewer than none are never left.
    .map(([name, value]) => {
      const words = Object.hasOwn(labels, name) ? labels[name] : undefined;
      return { name, label: words === undefined ? spaced(name) : i18n._(words), value: worded(name, value) };
    });
}

const labels: Readonly<Record<string, MessageDescriptor>> = {
  warnFraction: msg`warning from`,
  criticalFraction: msg`critical from`,
  noticeFraction: msg`notice only from`,
  churnFraction: msg`opened and closed per second, of all`,
  noticeLeftBytes: msg`notice when less is left than`,
  warnLeftBytes: msg`warning when less is left than`,
  warnLeft: msg`warning when fewer are left than`,
  warnForMs: msg`warning when it holds for`,
  criticalForMs: msg`critical when it holds for`,
  forMs: msg`when it holds for`,
  windowMs: msg`looks back`,
  aheadMs: msg`looks ahead`,
  recentMs: msg`now means the last`,
  usualMs: msg`usual means the last`,
  leastUsualMs: msg`needs samples of at least`,
  withinMs: msg`restarted within`,
  contradictionForMs: msg`views contradict for`,
  noticePerSecond: msg`notice from, per second`,
  warnPerSecond: msg`warning from, per second`,
  perSecond: msg`more than, per second`,
  leastPerSecond: msg`only from, per second`,
  perMinute: msg`more than, messages per minute`,
  factor: msg`times the usual`,
  steadiness: msg`how steady the line must be`,
  warnGrowthFraction: msg`warning when grown by`,
  warnGrowthMessages: msg`warning when grown by, messages`,
  noticeMessages: msg`notice from, messages`,
  warnMessages: msg`warning from, messages`,
  count: msg`messages, at least`,
  connections: msg`connections, more than`,
  leastConnections: msg`only from, connections`,
  waitingEvents: msg`events that wait, more than`,
  noticeMs: msg`notice when it ends within`,
  warnMs: msg`warning when it ends within`,
  criticalMs: msg`critical when it ends within`,
};

function worded(name: string, value: number): string {
  if (name.endsWith('Fraction')) return formatPercent(value);
  if (name.endsWith('Bytes')) return formatBytes(value);
  if (name.endsWith('Ms')) return formatDuration(value);
  return formatCount(value);
}

/** `warnPerSecond` as `warn per second`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
