import type { ReactNode } from 'react';
import classes from './FactList.module.css';

export interface Fact {
  name: string;
  /** Null: this node or version does not tell, and the line is left out. */
  value: ReactNode | null;
}

/** Facts line by line; what is not known has no line. */
export function FactList({ facts, wide = false }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={classes.list} data-wide={wide}>
      {facts
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
