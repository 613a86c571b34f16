import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readSpan, type Span, writeSpan } from './span.ts';

/** The span all charts of the page look at closely; it lives in the address. Null: their whole range. */
export function useSpan(): [Span | null, (span: Span | null) => void] {
  const { span: text } = useSearch({ strict: false });
  const navigate = useNavigate();
  const span = useMemo(() => (text === undefined ? null : readSpan(text)), [text]);
  const setSpan = useCallback(
    (next: Span | null) =>
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, span: next === null ? undefined : writeSpan(next) }),
      }),
    [navigate],
  );
  return [span, setSpan];
}
