import { plural, t } from '@lingui/core/macro';
import type { LiveOverview } from '@warren/console-api';
import { memo, type ReactNode } from 'react';
import { ChurnBars } from '../../ui/ChurnBars.tsx';
import { formatCount, formatRate } from '../../ui/format/number.ts';
import classes from './Counts.module.css';

type OverviewData = NonNullable<LiveOverview['data']>;

/** How many there are of what, and how fast they come and go. */
export const Counts = memo(function Counts({ overview }: { overview: OverviewData }) {
  const { objectTotals, churn, churnSeries, vhosts } = overview;
  const rate = (kind: string) => formatRate(churn[kind]?.rate ?? null);
  return (
    <dl className={classes.counts} aria-label={t`Totals`}>
      <Count
        name={t`Connections`}
        count={objectTotals.connections}
        note={t`${rate('connection_created')} opened · ${rate('connection_closed')} closed /s`}
        bars={
          <ChurnBars
            series={churnSeries}
            up="connection_created"
            down="connection_closed"
            label={t`Connections opened and closed over the range`}
          />
        }
      />
      <Count
        name={t`Channels`}
        count={objectTotals.channels}
        note={t`${rate('channel_created')} opened · ${rate('channel_closed')} closed /s`}
        bars={
          <ChurnBars
            series={churnSeries}
            up="channel_created"
            down="channel_closed"
            label={t`Channels opened and closed over the range`}
          />
        }
      />
      <Count
        name={t`Queues`}
        count={objectTotals.queues}
        note={t`${rate('queue_created')} created · ${rate('queue_deleted')} deleted · ${rate('queue_declared')} declared /s`}
        bars={
          <ChurnBars
            series={churnSeries}
            up="queue_created"
            down="queue_deleted"
            label={t`Queues created and deleted over the range`}
          />
        }
      />
      <Count name={t`Consumers`} count={objectTotals.consumers} />
      <Count
        name={t`Exchanges`}
        count={objectTotals.exchanges}
        note={
          vhosts === null
            ? undefined
            : plural(vhosts.length, { one: 'in # virtual host', other: 'in # virtual hosts' })
        }
      />
    </dl>
  );
});

interface CountProps {
  name: string;
  count: number | null | undefined;
  note?: string | undefined;
  bars?: ReactNode;
}

function Count({ name, count = null, note, bars }: CountProps) {
  return (
    <div className={classes.count}>
      <dt>{name}</dt>
      <dd className={classes.figure}>{formatCount(count)}</dd>
      {bars !== undefined && <dd className={classes.bars}>{bars}</dd>}
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}
