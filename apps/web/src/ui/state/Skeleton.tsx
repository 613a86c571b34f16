import type { ReactNode } from 'react';
import classes from './PageState.module.css';

/** Shows its children once 200 ms have passed: an answer that is quicker never flickers. */
export function AfterDelay({ children }: { children: ReactNode }) {
  return (
    <div className={classes.waiting} aria-busy="true">
      {children}
    </div>
  );
}

/** A bar in place of a value that has not come yet. */
export function SkeletonBar({ width }: { width: number | string }) {
  return <span className={classes.bar} style={{ width }} />;
}
