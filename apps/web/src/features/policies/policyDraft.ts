import { type BrokerPolicy, parseLossless, policyBody, stringifyLossless } from '@warren/management-api';
import { jsonNumberText, type PolicyKey, type PolicyValue, policyKeyNamed } from '@warren/semantics';

/** A policy as it is being written: texts, so that what is typed stays as it is typed. */
export interface PolicyDraft {
  operator: boolean;
  vhost: string;
  name: string;
  pattern: string;
  applyTo: string;
  priority: string;
  keys: readonly DraftKey[];
}

export interface DraftKey {
  key: string;
  /** The value; JSON where the catalogue does not know the key, or not such a value of it. */
  text: string;
  json: boolean;
}

/** What is wrong with a field before any broker was asked. */
export type DraftFault = 'missing' | 'no-number' | 'no-json' | 'no-path';

/** What is sent, or why nothing can be: faults by field, keys by `key NAME`. */
export interface ReadDraft {
  policy: BrokerPolicy;
  faults: ReadonlyMap<string, DraftFault>;
}

export function draftOf(policy: BrokerPolicy, operator: boolean): PolicyDraft {
  const { vhost, name, pattern, applyTo, priority, definition } = policy;
  return {
    operator,
    vhost,
    name,
    pattern,
    applyTo,
    priority: jsonNumberText(priority) ?? stringifyLossless(priority),
    keys: Object.entries(definition).map(([key, value]) => draftKey(key, value)),
  };
}

export function emptyDraft(operator: boolean, vhost: string): PolicyDraft {
  return { operator, vhost, name: '', pattern: '', applyTo: 'queues', priority: '0', keys: [] };
}

/** A key that was just added, with the first of its choices or nothing. */
export function newKey(key: string): DraftKey {
  const value = policyKeyNamed(key)?.value;
  if (value === undefined) return { key, text: '', json: true };
  const [first] = choicesOf(value);
  return { key, text: first ?? '', json: false };
}

/** Texts to choose from; none where the value is typed. */
export function choicesOf(value: PolicyValue): readonly string[] {
  return value.kind === 'choice' || value.kind === 'number-choice' ? value.choices.map(String) : [];
}

export function readDraft(draft: PolicyDraft): ReadDraft {
  const faults = new Map<string, DraftFault>();
  const { name, vhost, pattern, applyTo } = draft;
  if (name === '' || vhost === '') faults.set(name === '' ? 'name' : 'vhost', 'missing');
  if (name === '.' || name === '..' || !name.isWellFormed()) faults.set('name', 'no-path');
  // The broker refuses a policy that sets nothing.
  if (draft.keys.length === 0) faults.set('definition', 'missing');
  const priority = numberOf(draft.priority);
  if (priority === undefined) faults.set('priority', 'no-number');
  const definition: Record<string, unknown> = {};
  for (const each of draft.keys) {
    const read = readValue(each, draft);
    if ('fault' in read) faults.set(`key ${each.key}`, read.fault);
    // A key may be called __proto__.
    else Object.defineProperty(definition, each.key, { value: read.value, ...own });
  }
  return { policy: { vhost, name, pattern, applyTo, priority: priority ?? 0, definition }, faults };
}

const own = { enumerable: true, configurable: true, writable: true };

/** What a PUT of the policy takes. */
export function bodyOf(policy: BrokerPolicy): Record<string, unknown> {
  return policyBody(policy);
}

function draftKey(key: string, value: unknown): DraftKey {
  const row = policyKeyNamed(key);
  const text = row === undefined ? null : textOf(row, value);
  return text === null ? { key, text: stringifyLossless(value), json: true } : { key, text, json: false };
}

/** Null: no value that the editor of the key could show. */
function textOf({ value: { kind } }: PolicyKey, value: unknown): string | null {
  if (kind === 'integer' || kind === 'number-choice') return jsonNumberText(value);
  if (kind !== 'ha-params') return typeof value === 'string' ? value : null;
  if (!Array.isArray(value)) return jsonNumberText(value);
  return value.every((node) => typeof node === 'string') ? value.join(' ') : null;
}

function readValue(
  { key, text, json }: DraftKey,
  draft: PolicyDraft,
): { value: unknown } | { fault: DraftFault } {
  const kind = json ? 'json' : policyKeyNamed(key)?.value.kind;
  if (kind === undefined || kind === 'json') return jsonOf(text);
  if (kind === 'ha-params' && modeOf(draft) === 'nodes') return { value: nodesOf(text) };
  if (kind !== 'integer' && kind !== 'number-choice' && kind !== 'ha-params') return { value: text };
  const value = numberOf(text);
  return value === undefined ? { fault: 'no-number' } : { value };
}

/** The mirroring mode that is written, if any. */
export function modeOf({ keys }: PolicyDraft): string | undefined {
  return keys.find(({ key }) => key === 'ha-mode')?.text;
}

/** Names of nodes, parted by blanks, commas or lines. */
export function nodesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((node) => node !== '');
}

/** A number with the digits it was typed with; undefined for what is none. */
function numberOf(text: string): unknown {
  const typed = text.trim();
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(typed) ? parseLossless(typed) : undefined;
}

function jsonOf(text: string): { value: unknown } | { fault: DraftFault } {
  try {
    return { value: parseLossless(text) };
  } catch {
    return { fault: 'no-json' };
  }
}
