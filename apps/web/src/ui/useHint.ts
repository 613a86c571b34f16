import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';

const openAfterMs = 150;

/**
 * A hint that opens under the pointer after a moment, at once on keyboard focus or a tap, and closes on
 * leaving, on Escape and on losing focus. `area` goes on what is pointed at, `trigger` on the button in it.
 */
export function useHint() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  return {
    id,
    open,
    area: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') timer.current = setTimeout(() => setOpen(true), openAfterMs);
      },
      onPointerLeave: close,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      },
    },
    trigger: {
      'aria-describedby': open ? id : undefined,
      'aria-expanded': open,
      onFocus: () => setOpen(true),
      onBlur: close,
      onClick: () => setOpen(true),
    },
  };
}
