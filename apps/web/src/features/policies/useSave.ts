import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type BrokerPolicy, stringifyLossless } from '@warren/management-api';
import { useState } from 'react';
import { type Difference, differences } from '../../ui/form/differences.ts';
import { type ItemState, usePlan } from '../../ui/plan/usePlan.ts';
import { RequestFailed } from '../../ui/request.ts';
import { type PolicyDraft, readDraft } from './policyDraft.ts';
import { policiesQuery, policyQuery } from './queries.ts';

const saveKey = 'policy';

export interface Save {
  state: ItemState;
  sending: boolean;
  /** Somebody else changed the policy since it was opened, or made or deleted one of the name. */
  conflict: { now: BrokerPolicy | null; found: Difference[] } | null;
  /** Reads the policy again, and sends the form once where nobody changed it meanwhile. */
  send: (overwrite: boolean) => Promise<void>;
  /** Forgets the conflict: the form says what is there now. */
  settle: () => void;
  lookAgain: () => void;
}

export function useSave(
  opened: BrokerPolicy | null,
  draft: PolicyDraft,
  onSaved: (saved: BrokerPolicy) => void,
): Save {
  const client = useQueryClient();
  const plan = usePlan();
  const [basis, setBasis] = useState(opened);
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<ItemState | null>(null);
  const [conflict, setConflict] = useState<Save['conflict']>(null);
  const { policy } = readDraft(draft);
  const { operator, vhost, name } = draft;
  const readNow = async (): Promise<BrokerPolicy | null> => {
    try {
      return (await client.fetchQuery({ ...policyQuery(operator, vhost, name), staleTime: 0 })).data;
    } catch (error) {
      if (error instanceof RequestFailed && error.status === 404) return null;
      throw error;
    }
  };
  /** As the list has it now: the broker may write a number or the order of keys otherwise. */
  const readSaved = async (): Promise<BrokerPolicy> => {
    try {
      const list = await client.fetchQuery({ ...policiesQuery(operator, vhost), staleTime: 0 });
      return list.data.find((each) => each.name === name) ?? policy;
    } catch {
      return policy;
    }
  };
  const send = async (overwrite: boolean) => {
    setUnread(null);
    if (!overwrite) {
      setReading(true);
      try {
        const now = await readNow();
        const found = differences(said(basis), said(now), said(policy));
        if (found.length > 0) return setConflict({ now, found });
      } catch (error) {
        const failure = error instanceof RequestFailed ? error : null;
        const words = failure?.message ?? t`The policy could not be read again.`;
        return setUnread({ kind: 'refused', status: failure?.status ?? 0, words, needsTag: false });
      } finally {
        setReading(false);
      }
    }
    setConflict(null);
    const change = { kind: 'put-policy', operator, ...policy } as const;
    if (!(await plan.run([{ key: saveKey, change }], 'stop'))) return;
    plan.forget();
    const saved = await readSaved();
    setBasis(saved);
    onSaved(saved);
  };
  return {
    state: unread ?? plan.stateOf(saveKey),
    sending: reading || plan.running,
    conflict,
    send,
    settle: () => {
      setBasis(conflict?.now ?? null);
      setConflict(null);
    },
    lookAgain: plan.forget,
  };
}

/** A policy by its fields and keys, in the words of the form. */
function said(policy: BrokerPolicy | null): Record<string, string> {
  if (policy === null) return { [t`Policy`]: t`none of this name` };
  return {
    [t`Policy`]: t`is there`,
    [t`Pattern`]: policy.pattern,
    [t`Apply to`]: policy.applyTo,
    [t`Priority`]: stringifyLossless(policy.priority),
    [t`Definition`]: stringifyLossless(sorted(policy.definition)),
  };
}

/** The order of keys means nothing. */
function sorted(definition: BrokerPolicy['definition']): unknown {
  return Object.fromEntries(Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1)));
}
