import type { Severity } from '@warren/semantics';
import type { ReactNode } from 'react';
import classes from './Badge.module.css';

/** A small fact in a box; a severity gives it that colour, and the words say the same. */
export function Badge({
  severity,
  title,
  children,
}: {
  severity?: Severity;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes.badge} data-severity={severity} title={title}>
      {children}
    </span>
  );
}
