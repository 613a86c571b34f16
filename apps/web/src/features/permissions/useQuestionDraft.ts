import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type PermissionQuestionSearch, readPermissionQuestion } from './explainSearch.ts';

/** A pause in typing after which the question is put into the address. */
const pauseMs = 200;

/** The question as it is being written; the address follows, and a change of the address from elsewhere wins. */
export function useQuestionDraft(search: PermissionQuestionSearch) {
  const navigate = useNavigate({ from: '/permission-explainer' });
  const address = textOf(search);
  const [draft, setDraft] = useState(() => readPermissionQuestion({ ...search }));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the address says as far as it is known here. */
  const known = useRef(address);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (address === known.current) return;
    known.current = address;
    clearTimeout(timer.current);
    setDraft(readPermissionQuestion({ ...search }));
  }, [address, search]);
  const change = (part: Partial<PermissionQuestionSearch>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      known.current = textOf(next);
      const said = Object.fromEntries(
        Object.entries(part).map(([field, text]) => [field, text || undefined]),
      );
      void navigate({ search: (previous) => ({ ...previous, ...next, ...said }), replace: true });
    }, pauseMs);
  };
  return { draft, change };
}

/** Two questions of the same words have the same text. */
function textOf(search: PermissionQuestionSearch): string {
  return JSON.stringify(readPermissionQuestion({ ...search }));
}
