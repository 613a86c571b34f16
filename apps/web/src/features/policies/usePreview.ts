import { useQuery } from '@tanstack/react-query';
import type { PolicyPreview, PreviewPolicy } from '@warren/console-api';
import { stringifyLossless } from '@warren/management-api';
import { useDeferredValue, useEffect, useState } from 'react';
import type { RequestFailed } from '../../ui/request.ts';
import type { Outcome } from './outcomeWords.ts';
import { bodyOf, type PolicyDraft, type ReadDraft } from './policyDraft.ts';
import { previewQuery } from './queries.ts';

/** Objects that are shown at a time. */
export const pageSize = 100;

export interface Preview {
  /** The newest answer; it stays while a newer one is waited for. */
  answer: PolicyPreview | null;
  /** The answer is about what the form says now. */
  current: boolean;
  failure: RequestFailed | null;
  /** Null: all that change. */
  outcome: Outcome | null;
  choose: (outcome: Outcome | null) => void;
  offset: number;
  goTo: (offset: number) => void;
  /** Why nothing is asked: a part is missing or cannot be read. */
  waiting: 'empty' | 'unreadable' | null;
}

/** A pause in typing after which the server is asked. */
const pauseMs = 40;

/** What saving the form would do, asked while it is written; the newest answer wins. */
export function usePreview(draft: PolicyDraft, { policy, faults }: ReadDraft): Preview {
  const asked = {
    vhost: draft.vhost,
    kind: draft.operator ? 'operator-policy' : 'policy',
    change: 'put',
    name: draft.name,
  } as const;
  const body = faults.size === 0 ? stringifyLossless(bodyOf(policy)) : null;
  const preview = useAsked(
    body === null ? null : { ...asked, body: bodyOf(policy) },
    `${JSON.stringify(asked)} ${body}`,
  );
  if (body !== null) return preview;
  const empty = [...faults.values()].every((fault) => fault === 'missing');
  return { ...preview, waiting: empty ? 'empty' : 'unreadable' };
}

/** What deleting a policy would do. */
export function useDeletionPreview(operator: boolean, vhost: string, name: string): Preview {
  const kind = operator ? ('operator-policy' as const) : ('policy' as const);
  return useAsked({ vhost, kind, change: 'delete', name }, `${kind} ${vhost} ${name}`);
}

type Change = Omit<PreviewPolicy, 'outcome' | 'offset' | 'limit'>;

function useAsked(change: Change | null, text: string): Preview {
  const settled = useSettled(change, text);
  const [{ outcome, offset }, setPart] = useState<{ outcome: Outcome | null; offset: number }>(everything);
  const question = {
    ...(settled.change ?? nothing),
    ...(outcome === null ? {} : { outcome }),
    offset,
    limit: pageSize,
  };
  const query = useQuery({ ...previewQuery(question), enabled: settled.change !== null });
  const answer = useDeferredValue(settled.change === null ? null : (query.data ?? null));
  return {
    answer,
    current: settled.text === text && !query.isPlaceholderData && query.data !== undefined,
    failure: settled.change === null ? null : query.error,
    outcome,
    choose: (next) => setPart({ outcome: next, offset: 0 }),
    offset,
    goTo: (next) => setPart({ outcome, offset: next }),
    waiting: change === null ? 'unreadable' : null,
  };
}

const everything = { outcome: null, offset: 0 };
const nothing: Change = { vhost: '/', kind: 'policy', change: 'put', name: '-' };

/** The change as it was when typing last paused. */
function useSettled(change: Change | null, text: string) {
  const [settled, setSettled] = useState({ change, text });
  useEffect(() => {
    if (settled.text === text) return;
    const timer = setTimeout(() => setSettled({ change, text }), pauseMs);
    return () => clearTimeout(timer);
  }, [change, text, settled.text]);
  return settled;
}
