import { hasRabbitRe } from '../patterns/searchLimits.ts';
import { isAtLeast } from '../versions.ts';
import { definitionFault } from './definitionFault.ts';
import { erlangTerm } from './erlangTerm.ts';
import { jsonNumber } from './jsonNumber.ts';
import { patternRefusal } from './patternRefusal.ts';
import type { Definition, PolicyBroker, PolicyKind } from './policy.ts';

/** The body of a put of a policy: an object, its fields not looked at yet. */
export interface PutPolicy {
  pattern: unknown;
  definition: Definition;
  'apply-to'?: unknown;
  priority?: unknown;
}

/** A field that the broker refuses, in its own words, before it escapes or breaks them. */
export interface PolicyFault {
  field: 'definition' | 'apply-to' | 'pattern' | 'priority';
  reason: string;
}

/** What the broker would refuse a put for, in its order: one fault a field, none for what is accepted. */
export function policyFaults(body: PutPolicy, kind: PolicyKind, broker: PolicyBroker): PolicyFault[] {
  const faults = {
    definition: definitionFault(body.definition, kind, broker),
    'apply-to': applyToFault(body['apply-to'] === undefined ? 'all' : body['apply-to'], broker.version),
    pattern: patternFault(body.pattern, broker),
    priority: priorityFault(body.priority === undefined ? 0 : body.priority),
  };
  const fields = ['definition', 'apply-to', 'pattern', 'priority'] as const;
  return fields.flatMap((field) => {
    const reason = faults[field];
    return reason === null ? [] : [{ field, reason }];
  });
}

function applyToFault(applyTo: unknown, version: string): string | null {
  const hasTypes = isAtLeast(version, '3.12.0') !== false;
  const allowed = ['all', 'queues', 'exchanges'];
  if (hasTypes) allowed.push('classic_queues', 'quorum_queues', 'streams');
  if (typeof applyTo === 'string' && allowed.includes(applyTo)) return null;
  const should = hasTypes
    ? "should be one of: 'queues', 'classic_queues',  'quorum_queues', 'streams', 'exchanges', or 'all'"
    : "should be 'queues', 'exchanges' or 'all'";
  return `apply-to '${String(applyTo)}' unrecognised; ${should}`;
}

function patternFault(pattern: unknown, broker: PolicyBroker): string | null {
  if (typeof pattern !== 'string') {
    return `pattern should be a binary but was ${erlangTerm(pattern)}`;
  }
  const { length } = new TextEncoder().encode(pattern);
  if (length > 1024 && hasRabbitRe(broker.version)) return 'pattern must not exceed 1024 bytes';
  const refusal = patternRefusal(pattern, broker);
  return refusal && `pattern should be regular expression but is invalid: ${refusal}`;
}

function priorityFault(priority: unknown): string | null {
  if (jsonNumber(priority) !== null) return null;
  return `priority should be a number, actually was ${erlangTerm(priority)}`;
}
