import type { ReactNode } from 'react';
import classes from './PageState.module.css';

/** Nothing to list: why that may be, and what to do. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className={classes.plain}>
      <span className={classes.glyph}>{icon}</span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
