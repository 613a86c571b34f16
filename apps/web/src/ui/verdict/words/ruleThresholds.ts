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
  return Object.entries(thresholds).map(([name, value]) => {
    const words = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return { name, label: words === undefined ? spaced(name) : i18n._(words), value: worded(name, value) };
  });
}

const labels: Readonly<Record<string, MessageDescriptor>> = {
  warnFraction: msg`warning from`,
  criticalFraction: msg`critical from`,
  noticeFraction: msg`notice only from`,
  noticeLeftBytes: msg`notice below, left`,
  warnLeftBytes: msg`warning below, left`,
  criticalLeftBytes: msg`critical below, left`,
  warnLeft: msg`warning below, left`,
  noticeLeft: msg`notice below, left`,
  forMs: msg`must hold for`,
  windowMs: msg`looks back`,
  aheadMs: msg`looks ahead`,
  contradictionForMs: msg`views must contradict for`,
  warnPerSecond: msg`warning from, per second`,
  criticalPerSecond: msg`critical from, per second`,
  noticePerSecond: msg`notice from, per second`,
  warnLeftMs: msg`warning when it ends within`,
  criticalLeftMs: msg`critical when it ends within`,
  noticeLeftMs: msg`notice when it ends within`,
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
