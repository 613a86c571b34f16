import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** A pause in typing after which a text is put into the address. */
const pauseMs = 200;

/** A text that is typed here and kept in the address; a change of the address from elsewhere wins. */
export function useAddressText(field: 'find' | 'try', kept: string | undefined) {
  const navigate = useNavigate({ from: '/permission-explainer' });
  const [typed, setTyped] = useState({ kept, text: kept ?? '' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (typed.kept !== kept) setTyped({ kept, text: kept ?? '' });
  const type = (text: string) => {
    setTyped({ kept, text });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void navigate({ search: (previous) => ({ ...previous, [field]: text || undefined }), replace: true });
    }, pauseMs);
  };
  return [typed.text, type] as const;
}
