import { Panel } from '../../ui/Panel.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import classes from './Overview.module.css';

/** The page without values, in the real sizes, so that nothing jumps when they come. */
export function OverviewSkeleton() {
  return (
    <div className={classes.body}>
      <div className={classes.top}>
        <SkeletonBar width={220} />
      </div>
      <VerdictsSkeleton />
      <NodeTilesSkeleton />
      <div className={classes.charts}>
        <ChartSkeleton />
        <ChartSkeleton />
      </div>
      <Panel>
        <div className={classes.skeletonCounts}>
          {places(5).map((place) => (
            <SkeletonBar key={place} width="70%" />
          ))}
        </div>
      </Panel>
    </div>
  );
}

export function VerdictsSkeleton() {
  return (
    <Panel padded={false}>
      {places(4).map((place) => (
        <div key={place} className={classes.skeletonRow}>
          <SkeletonBar width={64} />
          <SkeletonBar width="38%" />
          <SkeletonBar width={110} />
          <SkeletonBar width={64} />
        </div>
      ))}
    </Panel>
  );
}

export function NodeTilesSkeleton() {
  return (
    <div className={classes.skeletonTiles}>
      {places(3).map((place) => (
        <Panel key={place}>
          <SkeletonBar width={140} />
          {places(5).map((row) => (
            <div key={row} className={classes.skeletonFigure}>
              <SkeletonBar width={80} />
              <SkeletonBar width={90} />
            </div>
          ))}
        </Panel>
      ))}
    </div>
  );
}

function ChartSkeleton() {
  return (
    <Panel>
      <div className={classes.skeletonChart}>
        <SkeletonBar width={120} />
      </div>
    </Panel>
  );
}

function places(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `place ${index}`);
}
