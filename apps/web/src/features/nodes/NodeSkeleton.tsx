import { Panel } from '../../ui/Panel.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import classes from './NodePage.module.css';

/** The page of a node without values, in the real sizes. */
export function NodeSkeleton() {
  return (
    <div className={classes.body}>
      <div className={classes.main}>
        <Panel>
          <div style={{ minHeight: 480 }}>
            <SkeletonBar width={180} />
          </div>
        </Panel>
        <div className={classes.side}>
          <Panel>
            <div style={{ minHeight: 220 }}>
              <SkeletonBar width={110} />
            </div>
          </Panel>
          <Panel>
            <div style={{ minHeight: 230 }}>
              <SkeletonBar width={160} />
            </div>
          </Panel>
        </div>
      </div>
      <div className={classes.four}>
        {['one', 'two', 'three', 'four'].map((place) => (
          <Panel key={place}>
            <div style={{ minHeight: 160 }}>
              <SkeletonBar width={90} />
            </div>
          </Panel>
        ))}
      </div>
    </div>
  );
}
