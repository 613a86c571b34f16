import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import classes from './Dropdown.module.css';

export interface DropdownProps {
  /** Name of the button, where its content is no words. */
  label?: string;
  button: ReactNode;
  buttonClass?: string | undefined;
  /** Which edge of the button the list keeps to. */
  align?: 'left' | 'right';
  side?: 'below' | 'above';
  children: (close: () => void) => ReactNode;
}

/** A button that opens a list below it. Escape, a click elsewhere and a choice close it. */
export function Dropdown(props: DropdownProps) {
  const { label, button, buttonClass, align = 'left', side = 'below', children } = props;
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => {
    setOpen(false);
    trigger.current?.focus();
  }, []);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    const keyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      }
      moveFocus(event, frame.current);
    };
    const listening = frame.current;
    listening?.addEventListener('keydown', keyDown);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    frame.current?.querySelector<HTMLElement>('[data-chosen="true"], [data-item]')?.focus();
    return () => {
      listening?.removeEventListener('keydown', keyDown);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open, close]);
  return (
    <div ref={frame} className={classes.frame}>
      <button
        ref={trigger}
        type="button"
        className={buttonClass ?? classes.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div id={id} className={classes.list} data-align={align} data-side={side}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** One choice of several in a dropdown. */
export function DropdownChoice({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classes.item}
      data-item="true"
      data-chosen={chosen}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

/** Something a dropdown does. */
export function DropdownAction({ onAct, children }: { onAct: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.item} data-item="true" onClick={onAct}>
      {children}
    </button>
  );
}

/** Words above a group of choices. */
export function DropdownHeading({ children }: { children: ReactNode }) {
  return <p className={classes.heading}>{children}</p>;
}

function moveFocus(event: KeyboardEvent, frame: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || frame === null) return;
  event.preventDefault();
  const items = [...frame.querySelectorAll<HTMLElement>('[data-item]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  items.at((at + step + items.length) % items.length)?.focus();
}
