import { t } from '@lingui/core/macro';
import { useLive } from '../../ui/live.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useRange } from '../../ui/RangeSwitch.tsx';
import { useSeesNodes } from '../../ui/session.ts';
import { PageState } from '../../ui/state/PageState.tsx';
import { OverviewBody } from './OverviewBody.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';
import { overviewQueries } from './queries.ts';

/** What is wrong, since when and where; how the nodes are; what flows. */
export function OverviewPage() {
  const queries = overviewQueries(useRange());
  const overview = useLive(queries.overview);
  const health = useLive(queries.health);
  const nodes = useLive({ ...queries.nodes, enabled: useSeesNodes() });
  return (
    <>
      <PageHead title={t`Overview`} />
      <PageState live={overview} what={t`Overview`} skeleton={<OverviewSkeleton />}>
        {(data) => (
          <OverviewBody
            overview={data}
            until={Date.parse(overview.freshness?.observedAt ?? '')}
            health={health}
            nodes={nodes}
          />
        )}
      </PageState>
    </>
  );
}
