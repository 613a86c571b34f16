import { bytesOf } from '../cluster/bytes.ts';
import { patternFault } from '../cluster/patternFault.ts';
import type { PolicyKind } from '../cluster/policies.ts';
import { policyKeysOf } from '../cluster/policyKeys.ts';
import type { Release } from '../cluster/release.ts';
import { erlangTerm } from './erlangTerm.ts';
import type { Reply } from './exchange.ts';
import type { Fields } from './jsonFields.ts';

/**
 * How a policy is refused that a broker would not keep, null when it would: one line for each field, in this order.
 * Values of ha-*, federation-* and delayed-retry-* are taken as they are. 3.10 escapes the reason for policies as HTML.
 */
export function policyRefusal(
  release: Release,
  kind: PolicyKind,
  fields: Fields,
  definition: Fields,
): Reply | null {
  const lines = [
    definitionFault(release, kind, definition),
    applyToFault(release, fields['apply-to']),
    patternLine(release, fields.pattern),
    priorityFault(fields.priority),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  // 4.3.6 fails on writing what is not ASCII in them.
  if (release.series === '4' && lines[0]?.includes('policy settings') && bytesOf(lines[0]) !== lines[0]) {
    return { crash: true };
  }
  const reason = `Validation failed\n\n${lines.map((line) => `${line}\n`).join('')}`;
  return { badRequest: release.series === '3.10' && kind === 'policies' ? escapeHtml(reason) : reason };
}

/** Known keys are looked at first, in their order; the others are told together. */
function definitionFault(release: Release, kind: PolicyKind, definition: Fields): string | null {
  const entries = Object.entries(definition).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return 'no policy provided';
  const keys = policyKeysOf(release);
  const strangers: string[] = [];
  const names = entries.map(([name]) => name);
  if (
    release.series === '3.10' &&
    !names.includes('ha-mode') &&
    mirrorKeys.some((key) => names.includes(key))
  ) {
    if (kind === 'policies') {
      return 'ha-mode must be specified to specify ha-params, ha-sync-mode or ha-promote-on-shutdown';
    }
  }
  for (const [name, value] of entries) {
    const key = keys.get(name);
    if (key === undefined || (kind === 'operator-policies' && !key.operator)) {
      strangers.push(`{${erlangTerm(name)},${erlangTerm(value)}}`);
    } else if (!key.takes(value)) return `${erlangTerm(value)} is not a valid ${key.words}`;
    else if (release.series === '4' && name === 'queue-master-locator') {
      return 'use of deprecated queue-master-locator argument is not permitted';
    }
  }
  return strangers.length === 0 ? null : `[${strangers.join(',')}] are not recognised policy settings`;
}

const mirrorKeys = ['ha-params', 'ha-sync-mode', 'ha-promote-on-shutdown'];

function applyToFault({ series }: Release, applyTo: unknown = 'all'): string | null {
  const types = series === '3.10' ? [] : ['classic_queues', 'quorum_queues', 'streams'];
  if (typeof applyTo === 'string' && ['all', 'queues', 'exchanges', ...types].includes(applyTo)) return null;
  const should =
    series === '3.10'
      ? "should be 'queues', 'exchanges' or 'all'"
      : "should be one of: 'queues', 'classic_queues',  'quorum_queues', 'streams', 'exchanges', or 'all'";
  return `apply-to '${String(applyTo)}' unrecognised; ${should}`;
}

/** The fault is broken after its words where the line would pass the 80th column. */
function patternLine(release: Release, pattern: unknown): string | null {
  if (typeof pattern !== 'string') return `pattern should be a binary but was ${erlangTerm(pattern)}`;
  if (release.series === '4' && bytesOf(pattern).length > 1_024) return 'pattern must not exceed 1024 bytes';
  const fault = patternFault(release, pattern);
  if (fault === null) return null;
  const before = 'pattern should be regular expression but is invalid: ';
  const words = `{"${fault.text.replace(/["\\]/g, '\\$&')}",`;
  const isLong = before.length + words.length + String(fault.offset).length + 1 > 80;
  return `${before}${words}${isLong ? `\n${' '.repeat(before.length + 1)}` : ''}${fault.offset}}`;
}

function priorityFault(priority: unknown = 0): string | null {
  if (/^-?\d/.test(JSON.stringify(priority))) return null;
  return `priority should be a number, actually was ${erlangTerm(priority)}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
