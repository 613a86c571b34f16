import { t } from '@lingui/core/macro';
import type { LiveHealth } from '@warren/console-api';
import { memo, useDeferredValue, useMemo } from 'react';
import { liveQuery, useLive } from '../../ui/live.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { laneAxis } from '../../ui/verdict/laneAxis.ts';
import { verdictSummary } from '../../ui/verdict/verdictSummary.ts';
import { FindingDetails } from './FindingDetails.tsx';
import classes from './Health.module.css';
import { HealthSkeleton } from './HealthSkeleton.tsx';
import { RuleTables } from './RuleTables.tsx';
import { SightMatrix } from './SightMatrix.tsx';

type HealthData = NonNullable<LiveHealth['data']>;

/** Everything that was judged: what was found with its facts and rule, what is fine, what could not be judged. */
export function HealthPage() {
  const health = useLive(liveQuery('health'));
  return (
    <>
      <PageHead title={t`Health`} />
      <PageState live={health} what={t`Health`} skeleton={<HealthSkeleton />}>
        {(data) => <HealthBody health={data} at={Date.parse(health.freshness?.observedAt ?? '')} />}
      </PageState>
    </>
  );
}

const hour = 3_600_000;

const HealthBody = memo(function HealthBody(props: { health: HealthData; at: number }) {
  const { findings, rules, views, counts } = useDeferredValue(props.health);
  const axis = useMemo(() => laneAxis(props.at - hour, props.at), [props.at]);
  const keys = useMemo(() => new Set(findings.map(({ key }) => key)), [findings]);
  return (
    <div className={classes.body}>
      <h2 className={classes.summary}>{verdictSummary(counts)}</h2>
      {findings.length > 0 && (
        <div className={classes.findings}>
          {findings.map((finding) => (
            <FindingDetails
              key={finding.key}
              finding={finding}
              rule={rules.find(({ code }) => code === finding.code) ?? null}
              symptom={finding.causedBy !== null && keys.has(finding.causedBy)}
              axis={axis}
            />
          ))}
        </div>
      )}
      <SightMatrix views={views} />
      <RuleTables rules={rules} />
    </div>
  );
});
