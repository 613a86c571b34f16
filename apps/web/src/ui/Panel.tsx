import type { ReactNode } from 'react';
import classes from './Panel.module.css';

export interface PanelProps {
  title?: ReactNode;
  /** Beside the title: units, counts. */
  note?: ReactNode;
  /** At the right end of the title line. */
  aside?: ReactNode;
  /** `false`: the content reaches the border (tables, lists). */
  padded?: boolean;
  children: ReactNode;
}

/** A flat box with a line around it. With a title it is a region of that name. */
export function Panel({ title, note, aside, padded = true, children }: PanelProps) {
  return (
    <section className={classes.panel} data-padded={padded}>
      {title !== undefined && (
        <header className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {note !== undefined && <span className={classes.note}>{note}</span>}
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
