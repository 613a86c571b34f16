import { plural } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { liveQuery } from '../ui/live.ts';
import { pollInterval } from '../ui/pollInterval.ts';
import { usePreference } from '../ui/preference.ts';
import { SeverityIcon } from '../ui/SeverityMark.tsx';
import classes from './HealthCounts.module.css';

/** How many critical findings and warnings there are, on every page. Nothing when there are none. */
export function HealthCounts({ small = false }: { small?: boolean }) {
  const seconds = usePreference(pollInterval);
  const { data } = useQuery({
    ...liveQuery('health'),
    refetchInterval: seconds === 0 ? false : seconds * 1000,
  });
  const counts = data?.data?.counts;
  if (counts === undefined || counts.critical + counts.warning === 0) return null;
  const words = [
    plural(counts.critical, { one: '# critical', other: '# critical' }),
    plural(counts.warning, { one: '# warning', other: '# warnings' }),
  ].join(', ');
  if (small) {
    return (
      <span
        className={classes.dot}
        data-severity={counts.critical > 0 ? 'critical' : 'warning'}
        title={words}
      >
        <span className={classes.spoken}>{words}</span>
        <span aria-hidden="true">!</span>
      </span>
    );
  }
  return (
    <span className={classes.counts} title={words}>
      <span className={classes.spoken}>{words}</span>
      {counts.critical > 0 && (
        <span className={classes.count} data-severity="critical" aria-hidden="true">
          <SeverityIcon severity="critical" size={12} />
          {counts.critical}
        </span>
      )}
      {counts.warning > 0 && (
        <span className={classes.count} data-severity="warning" aria-hidden="true">
          <SeverityIcon severity="warning" size={12} />
          {counts.warning}
        </span>
      )}
    </span>
  );
}
