import { Trans } from '@lingui/react/macro';
import type { LiveHealth } from '@warren/console-api';
import { formatClockSeconds, zoneName } from '../../ui/format/clock.ts';
import { useNow } from '../../ui/now.ts';
import { RangeSwitch } from '../../ui/RangeSwitch.tsx';
import { usePhone } from '../../ui/usePhone.ts';
import { verdictSummary } from '../../ui/verdict/verdictSummary.ts';
import classes from './Overview.module.css';

type Counts = NonNullable<LiveHealth['data']>['counts'];

/** The answer in one line, the time with its zone, and the range of lanes and charts. */
export function OverviewTop({ counts }: { counts: Counts | null }) {
  const phone = usePhone();
  return (
    <div className={classes.top}>
      <h2 className={classes.summary}>
        {counts === null ? <Trans>Reading…</Trans> : verdictSummary(counts)}
      </h2>
      {counts !== null && found(counts) > 1 && (
        <span className={classes.order}>
          <Trans>worst first</Trans>
        </span>
      )}
      <Clock />
      {!phone && <RangeSwitch />}
    </div>
  );
}

function Clock() {
  const now = useNow();
  return (
    <span className={classes.clock}>
      {formatClockSeconds(now)} {zoneName(now)}
    </span>
  );
}

function found({ critical, warning, notice, unknown }: Counts): number {
  return critical + warning + notice + unknown;
}
