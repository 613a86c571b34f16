import { useQueryClient } from '@tanstack/react-query';
import type { BrokerChange } from '@warren/management-api/changes';
import { useCallback, useRef, useState } from 'react';
import { brokerKey } from '../brokerRead.ts';
import { type ChangeOutcome, sendChange } from '../change/sendChange.ts';

/** One write of several. */
export interface PlanItem {
  /** Its own in the plan. */
  key: string;
  change: BrokerChange;
  /** What follows makes no sense without this one: unless it is done, nothing after it is sent. */
  needed?: true;
}

export type ItemState = { kind: 'waiting' } | { kind: 'sending' } | ChangeOutcome;

export interface PlanRun {
  stateOf: (key: string) => ItemState;
  running: boolean;
  /** Somebody asked to stop: what is being sent is waited for. */
  stopping: boolean;
  /**
   * Sends what is waiting or was refused, one after another; what is done or of unknown outcome is never sent again.
   * @returns whether all of it is done
   */
  run: (items: readonly PlanItem[], onFailure: 'stop' | 'go-on') => Promise<boolean>;
  /** After the one that is being sent, no other is. */
  stop: () => void;
  /** Forgets everything: somebody has looked at what is there now. */
  forget: () => void;
}

/** Sends several changes one after another, and keeps what came of each. */
export function usePlan(): PlanRun {
  const client = useQueryClient();
  const known = useRef<ReadonlyMap<string, ItemState>>(new Map());
  const asked = useRef(false);
  const [states, setStates] = useState(known.current);
  const [phase, setPhase] = useState<'idle' | 'running' | 'stopping'>('idle');
  const note = useCallback((key: string, state: ItemState) => {
    known.current = new Map(known.current).set(key, state);
    setStates(known.current);
  }, []);
  const run = useCallback<PlanRun['run']>(
    async (items, onFailure) => {
      asked.current = false;
      setPhase('running');
      for (const { key, change, needed } of items) {
        const before = known.current.get(key)?.kind ?? 'waiting';
        if (before === 'unknown' && needed) break;
        if (before === 'done' || before === 'unknown') continue;
        if (asked.current) break;
        note(key, { kind: 'sending' });
        const outcome = await sendChange(change);
        note(key, outcome);
        if (outcome.kind === 'signed-out') break;
        if (outcome.kind !== 'done' && (onFailure === 'stop' || needed)) break;
      }
      setPhase('idle');
      void client.invalidateQueries({ queryKey: brokerKey });
      return items.every(({ key }) => known.current.get(key)?.kind === 'done');
    },
    [client, note],
  );
  const stop = useCallback(() => {
    asked.current = true;
    setPhase((now) => (now === 'running' ? 'stopping' : now));
  }, []);
  const forget = useCallback(() => {
    known.current = new Map();
    setStates(known.current);
    void client.invalidateQueries({ queryKey: brokerKey });
  }, [client]);
  return {
    stateOf: (key) => states.get(key) ?? waiting,
    running: phase !== 'idle',
    stopping: phase === 'stopping',
    run,
    stop,
    forget,
  };
}

const waiting = { kind: 'waiting' } as const;
