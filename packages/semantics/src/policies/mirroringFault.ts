import { erlangTerm } from './erlangTerm.ts';
import { jsonNumber } from './jsonNumber.ts';
import type { Definition } from './policy.ts';

/** The first fault of mirroring in the broker's words (rabbit_mirror_queue_misc; observed on 3.10.8). */
export function mirroringFault(known: Definition): string | null {
  if (!Object.keys(known).some((name) => name.startsWith('ha-'))) return null;
  if (!Object.hasOwn(known, 'ha-mode')) {
    return 'ha-mode must be specified to specify ha-params, ha-sync-mode or ha-promote-on-shutdown';
  }
  return (
    modeFault(known['ha-mode'], known['ha-params']) ??
    choiceFault(known, 'ha-sync-mode', ['manual', 'automatic']) ??
    batchFault(known['ha-sync-batch-size']) ??
    choiceFault(known, 'ha-promote-on-shutdown', ['always', 'when-synced']) ??
    choiceFault(known, 'ha-promote-on-failure', ['always', 'when-synced'])
  );
}

function modeFault(mode: unknown, params: unknown): string | null {
  switch (mode) {
    case 'all':
      return params === undefined ? null : 'ha-mode="all" does not take parameters';
    case 'exactly':
      return isPositive(params) ? null : `ha-mode="exactly" takes an integer, ${given(params)} given`;
    case 'nodes':
      return nodesFault(params);
    default:
      return `${erlangTerm(mode)} is not a valid ha-mode value`;
  }
}

function nodesFault(nodes: unknown): string | null {
  if (!Array.isArray(nodes)) return `ha-mode="nodes" takes a list, ${given(nodes)} given`;
  if (nodes.length === 0) return 'ha-mode="nodes" list must be non-empty';
  const others = nodes.filter((node) => typeof node !== 'string');
  if (others.length === 0) return null;
  return `ha-mode="nodes" takes a list of strings, ${erlangTerm(others)} was not a string`;
}

function choiceFault(known: Definition, name: string, choices: readonly [string, string]): string | null {
  if (!Object.hasOwn(known, name)) return null;
  const value = known[name];
  if (typeof value === 'string' && choices.includes(value)) return null;
  return `${name} must be "${choices[0]}" or "${choices[1]}", got ${erlangTerm(value)}`;
}

function batchFault(size: unknown): string | null {
  if (size === undefined || isPositive(size)) return null;
  return `ha-sync-batch-size takes an integer greater than 0, ${erlangTerm(size)} given`;
}

function isPositive(value: unknown): boolean {
  const number = jsonNumber(value);
  return typeof number === 'bigint' && number > 0n;
}

function given(value: unknown): string {
  return value === undefined ? 'none' : erlangTerm(value);
}
