import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { formatCount } from '../format/number.ts';
import classes from './DataTable.module.css';

/** What can be done with the chosen rows, below the list so that nothing moves. */
export function SelectionBar(props: {
  count: number;
  all: number;
  setAll: (chosen: boolean) => void;
  children: ReactNode;
}) {
  const { count, all, setAll, children } = props;
  const every = formatCount(all);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inOverlay = document.querySelector('dialog[open]') !== null;
      const typing =
        event.target instanceof HTMLElement && event.target.matches('input[type="text"], textarea');
      if (event.key === 'Escape' && !inOverlay && !typing) setAll(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [setAll]);
  return (
    <div className={classes.bar} role="toolbar">
      <b>
        <Plural value={count} one="# selected" other="# selected" />
      </b>
      {count < all && (
        <button type="button" className={classes.link} onClick={() => setAll(true)}>
          <Trans>Select all {every}</Trans>
        </button>
      )}
      <span className={classes.barActions}>{children}</span>
      <button type="button" className={classes.clear} onClick={() => setAll(false)}>
        <Trans>Clear</Trans> <kbd>Esc</kbd>
      </button>
    </div>
  );
}
