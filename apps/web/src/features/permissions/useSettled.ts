import { useEffect, useState } from 'react';

/** A pause in typing after which the server is asked. */
const pauseMs = 150;

/** A value as it was when it last stayed the same for a moment; equal is what is written as the same JSON. */
export function useSettled<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState({ value, text });
  useEffect(() => {
    if (settled.text === text) return;
    const timer = setTimeout(() => setSettled({ value, text }), pauseMs);
    return () => clearTimeout(timer);
  }, [value, text, settled.text]);
  return settled.value;
}
