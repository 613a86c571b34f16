import { t } from '@lingui/core/macro';
import type { LiveNode } from '@warren/console-api';
import { memo } from 'react';
import { ChurnBars } from '../../ui/ChurnBars.tsx';
import { formatRate } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;

/** What comes and goes on this node. */
export const NodeChurn = memo(function NodeChurn({ node }: { node: NodeData }) {
  const { churn, churnSeries } = node;
  const rate = (kind: string) => formatRate(churn[kind]?.rate ?? null);
  return (
    <Panel title={t`Churn on this node`} note={t`/s`}>
      <dl>
        <div className={classes.churn}>
          <dt>{t`Connections`}</dt>
          <dd>
            <ChurnBars
              series={churnSeries}
              up="connection_created"
              down="connection_closed"
              label={t`Connections opened and closed over the range`}
            />
          </dd>
          <dd>
            {t`${rate('connection_created')} opened`}
            <br />
            {t`${rate('connection_closed')} closed`}
          </dd>
        </div>
        <div className={classes.churn}>
          <dt>{t`Channels`}</dt>
          <dd>
            <ChurnBars
              series={churnSeries}
              up="channel_created"
              down="channel_closed"
              label={t`Channels opened and closed over the range`}
            />
          </dd>
          <dd>
            {t`${rate('channel_created')} opened`}
            <br />
            {t`${rate('channel_closed')} closed`}
          </dd>
        </div>
        <div className={classes.churn}>
          <dt>{t`Queues`}</dt>
          <dd>
            <ChurnBars
              series={churnSeries}
              up="queue_created"
              down="queue_deleted"
              label={t`Queues created and deleted over the range`}
            />
          </dd>
          <dd>
            {t`${rate('queue_created')} created`}
            <br />
            {t`${rate('queue_deleted')} deleted`}
            <br />
            {t`${rate('queue_declared')} declared`}
          </dd>
        </div>
      </dl>
    </Panel>
  );
});
