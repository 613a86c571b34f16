import { inSpans, type VersionSpan } from './versionSpan.ts';

/** What acts on a key; other types of queue know none. */
export type QueueType = 'classic' | 'quorum' | 'stream';

/** What the broker takes as a value; whole numbers may be any size where no end is named. */
export type PolicyValue =
  | { kind: 'integer'; least: bigint | null; most?: bigint }
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'number-choice'; choices: readonly bigint[] }
  /** Digits and one of Y, M, D, h, m, s. */
  | { kind: 'age' }
  /** A count with ha-mode exactly, a list of node names with ha-mode nodes. */
  | { kind: 'ha-params' };

/** What becomes of two values. `none`: the broker has no rule and the queues fail. */
export type MergeRule =
  | 'smaller'
  | 'larger'
  /** The smaller; if one is negative, which is no limit, the larger. */
  | 'smaller-or-unlimited'
  | 'operator'
  | 'ha-mode'
  | 'ha-params'
  | 'none';

/** Of the policy's value and the declared argument. */
export type ArgumentRule = 'smaller' | 'larger' | 'smaller-or-unlimited' | 'argument' | 'policy';

/** A key of a policy: its value, where it acts, who may set it. */
export interface PolicyKey {
  key: string;
  meaning: string;
  value: PolicyValue;
  /** What older versions take. */
  valueBefore?: { before: string; value: PolicyValue };
  unit?: string;
  /** A policy with the key may hold elsewhere too; it does nothing there. */
  actsOn: readonly (QueueType | 'exchange')[];
  /** In these versions a policy with the key passes queues of the type over. */
  unsupported: Partial<Record<QueueType, readonly VersionSpan[]>>;
  /** Versions in which a policy may have it. */
  user: readonly VersionSpan[];
  /** Versions in which an operator policy may have it. */
  operator: readonly VersionSpan[];
  /** When both the policy and the operator policy have it; null: never in both. */
  merge: MergeRule | null;
  /** The argument of a declaration that means the same. */
  argumentName: string;
  /** When both a policy and an argument set it. */
  argument: Partial<Record<QueueType | 'exchange', ArgumentRule>>;
  /** As `argument` in older versions. */
  argumentBefore?: { before: string; argument: Partial<Record<QueueType, ArgumentRule>> };
  /** What holds where nobody sets it and no configuration decides. */
  standard: Partial<Record<QueueType, { value: unknown; since: string }>>;
}

/** A key with the usual for what is not said: any policy, no operator policy, supported everywhere. */
export function policyKey(
  key: string,
  said: Pick<PolicyKey, 'meaning' | 'value' | 'actsOn'> & Partial<PolicyKey>,
): PolicyKey {
  return {
    key,
    unsupported: {},
    user: [{}],
    operator: [],
    merge: null,
    argumentName: key === 'alternate-exchange' ? key : `x-${key}`,
    argument: {},
    standard: {},
    ...said,
  };
}

/** Whether a policy with this key passes queues of the type over. */
export function isUnsupported(key: PolicyKey, queueType: string, version: string): boolean {
  return isQueueType(queueType) && inSpans(version, key.unsupported[queueType] ?? []);
}

/** Whether the version takes the key in a policy of the kind. */
export function isKnownKey(key: PolicyKey, kind: 'policy' | 'operator-policy', version: string): boolean {
  return inSpans(version, kind === 'policy' ? key.user : key.operator);
}

/** Whether the type is one whose keys the broker tells apart. */
export function isQueueType(type: string): type is QueueType {
  return type === 'classic' || type === 'quorum' || type === 'stream';
}
