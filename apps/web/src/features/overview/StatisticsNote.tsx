import { Trans } from '@lingui/react/macro';
import { SeverityIcon } from '../../ui/SeverityMark.tsx';
import classes from './Overview.module.css';

/** Says why figures are missing where the broker was told not to count. */
export function StatisticsNote({
  ratesMode,
  statisticsDisabled,
}: {
  ratesMode: string;
  statisticsDisabled: boolean;
}) {
  if (!statisticsDisabled && ratesMode !== 'none') return null;
  return (
    <p className={classes.note}>
      <SeverityIcon severity="unknown" />
      <span>
        {statisticsDisabled ? (
          <Trans>
            Statistics are turned off on this broker (<code>management_agent.disable_metrics_collector</code>
            ), so counts and rates are missing here. Its Prometheus endpoint has them.
          </Trans>
        ) : (
          <Trans>
            The rates mode of this broker is <code>none</code>, so it tells no message rates. Counts are true.
          </Trans>
        )}
      </span>
    </p>
  );
}
