import { Panel } from '../../ui/Panel.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import classes from './Health.module.css';

/** The page without findings, in the real layout. */
export function HealthSkeleton() {
  return (
    <div className={classes.body}>
      <p className={classes.summary}>
        <SkeletonBar width={220} />
      </p>
      <Panel padded={false}>
        {['one', 'two', 'three'].map((place) => (
          <div key={place} className={classes.finding}>
            <SkeletonBar width={70} />
            <div>
              <SkeletonBar width="60%" />
              <p>
                <SkeletonBar width="80%" />
              </p>
            </div>
            <SkeletonBar width={120} />
          </div>
        ))}
      </Panel>
    </div>
  );
}
