import { bytesOf } from './bytes.ts';
import { compileSearch } from './compileSearch.ts';
import { policyKeysOf } from './policyKeys.ts';
import type { Release } from './release.ts';

/** A policy or an operator policy, as it was put. */
export interface SimulatedPolicy {
  readonly name: string;
  readonly pattern: string;
  readonly applyTo: string;
  /** A number; raw JSON where JavaScript would write it otherwise. */
  readonly priority: unknown;
  readonly definition: Definition;
}

export type Definition = Readonly<Record<string, unknown>>;

export type PolicyKind = 'policies' | 'operator-policies';

/** What policies choose by. */
export interface PolicyTarget {
  readonly name: string;
  readonly kind: 'queue' | 'exchange';
  readonly type: string;
}

/** What holds for a queue or exchange; an exchange shows nothing of operator policies. */
export interface HeldPolicies {
  readonly policy: SimulatedPolicy | null;
  readonly operatorPolicy: SimulatedPolicy | null;
  /** Both merged. */
  readonly definition: Definition;
}

/**
 * The policies of one virtual host. Of those that fit the one with the highest priority holds; of equal ones that which
 * comes first in an order by hash: brokers promise none.
 */
export class VhostPolicies {
  readonly #release: Release;
  readonly #kept: Readonly<Record<PolicyKind, Map<string, SimulatedPolicy>>> = {
    policies: new Map(),
    'operator-policies': new Map(),
  };
  #judges: Readonly<Record<PolicyKind, readonly PolicyJudge[]>> | null = null;
  #held = new WeakMap<PolicyTarget, HeldPolicies>();

  constructor(release: Release) {
    this.#release = release;
  }

  list(kind: PolicyKind): readonly SimulatedPolicy[] {
    return [...this.#kept[kind].values()];
  }

  named(kind: PolicyKind, name: string): SimulatedPolicy | undefined {
    return this.#kept[kind].get(name);
  }

  /** What holds is judged anew for every queue and exchange. */
  put(kind: PolicyKind, policy: SimulatedPolicy): void {
    this.#kept[kind].set(policy.name, policy);
    this.#forget();
  }

  /** Whether there was one of that name. */
  delete(kind: PolicyKind, name: string): boolean {
    this.#forget();
    return this.#kept[kind].delete(name);
  }

  heldBy(target: PolicyTarget): HeldPolicies {
    const known = this.#held.get(target);
    if (known !== undefined) return known;
    const held = this.#judge(target);
    this.#held.set(target, held);
    return held;
  }

  #forget(): void {
    this.#judges = null;
    this.#held = new WeakMap();
  }

  #judge(target: PolicyTarget): HeldPolicies {
    this.#judges ??= {
      policies: this.#ordered('policies'),
      'operator-policies': this.#ordered('operator-policies'),
    };
    const first = (kind: PolicyKind) => {
      const bytes = bytesOf(target.name);
      return this.#judges?.[kind].find((judge) => judge.fits(target, bytes))?.policy ?? null;
    };
    const policy = first('policies');
    const operatorPolicy = target.kind === 'queue' ? first('operator-policies') : null;
    return { policy, operatorPolicy, definition: merge(this.#release, policy, operatorPolicy) };
  }

  #ordered(kind: PolicyKind): readonly PolicyJudge[] {
    return this.list(kind)
      .map((policy) => policyJudge(this.#release, policy))
      .toSorted((a, b) => b.priority - a.priority || a.place - b.place);
  }
}

/** What a priority counts as. */
export function priorityOf({ priority }: SimulatedPolicy): number {
  return Number(JSON.stringify(priority));
}

interface PolicyJudge {
  readonly policy: SimulatedPolicy;
  readonly priority: number;
  readonly place: number;
  readonly fits: (target: PolicyTarget, bytes: string) => boolean;
}

function policyJudge(release: Release, policy: SimulatedPolicy): PolicyJudge {
  const keys = policyKeysOf(release);
  const search = compileSearch(policy.pattern);
  const passedOver = new Set(
    Object.keys(policy.definition).flatMap((key) => keys.get(key)?.passesOver ?? []),
  );
  return {
    policy,
    priority: priorityOf(policy),
    place: placeOf(policy.name),
    fits: (target, bytes) =>
      search !== null &&
      appliesTo(policy.applyTo, target) &&
      !(target.kind === 'queue' && passedOver.has(target.type)) &&
      search.test(bytes),
  };
}

function appliesTo(applyTo: string, { kind, type }: PolicyTarget): boolean {
  if (applyTo === 'all') return true;
  if (kind === 'exchange') return applyTo === 'exchanges';
  return applyTo === 'queues' || applyTo === (type === 'stream' ? 'streams' : `${type}_queues`);
}

/** FNV-1a. */
function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function merge(
  release: Release,
  policy: SimulatedPolicy | null,
  operatorPolicy: SimulatedPolicy | null,
): Definition {
  const [own, operator] = [policy?.definition ?? {}, operatorPolicy?.definition ?? {}];
  const merged = new Map(Object.entries(own));
  for (const [key, value] of Object.entries(operator)) {
    merged.set(key, Object.hasOwn(own, key) ? mergeValues(release, key, own[key], value) : value);
  }
  return Object.fromEntries([...merged].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A negative delivery limit is none (4.0 on): then the larger one counts. */
function mergeValues(release: Release, key: string, own: unknown, operator: unknown): unknown {
  const rule = policyKeysOf(release).get(key)?.merge ?? 'operator';
  if (rule === 'operator') return operator;
  const [left, right] = [Number(JSON.stringify(own)), Number(JSON.stringify(operator))];
  const isUnlimited = key === 'delivery-limit' && Math.min(left, right) < 0;
  const takesLarger = (rule === 'larger') !== isUnlimited;
  return left > right === takesLarger ? own : operator;
}
