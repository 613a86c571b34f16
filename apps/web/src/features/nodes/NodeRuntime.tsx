import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue } from 'react';
import { formatCount } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ActivityPanel } from './ActivityPanel.tsx';
import { type ActivityChartId, activityCharts } from './activityCharts.ts';
import { FactList } from './FactList.tsx';
import classes from './NodePage.module.css';
import type { NodeTabProps } from './NodePage.tsx';
import { NotCounted } from './NotCounted.tsx';
import { nodeInside } from './queries.ts';
import { schedulers } from './schedulers.ts';

/** The Erlang machine below the node. */
export const NodeRuntime = memo(function NodeRuntime(props: NodeTabProps) {
  const node = useDeferredValue(props.node);
  const until = useDeferredValue(props.until);
  const inside = useQuery(nodeInside(node.tile.name)).data;
  const { runQueue, processors, erlangProcesses } = node.tile;
  const running = schedulers(inside?.erlangFullVersion ?? null);
  const raft = Object.entries(inside?.raftOpenFiles ?? {});
  const waiting = Object.entries(node.statisticsGcQueueLengths);
  return (
    <div className={classes.body}>
      <div className={classes.four}>
        {shown.map((id) => (
          <ActivityPanel
            key={id}
            chart={activityCharts[id]}
            node={node}
            range={props.range}
            until={until}
            marks={none}
          />
        ))}
      </div>
      <NotCounted charts={shown} node={node} />
      <div className={classes.two}>
        <Panel title={t`Erlang machine`}>
          <FactList
            wide
            facts={[
              { name: t`Erlang/OTP`, value: inside?.erlangFullVersion ?? node.erlangVersion },
              { name: t`Cryptography`, value: inside?.cryptoLibrary ?? null },
              { name: t`Processors`, value: processors === null ? null : formatCount(processors) },
              {
                name: t`Schedulers`,
                value: running === null ? null : t`${running.online} of ${running.total} online`,
              },
              {
                name: t`Run queue`,
                value: runQueue === null ? null : t`${formatCount(runQueue)} processes wait to run`,
              },
              {
                name: t`Erlang processes`,
                value: t`${formatCount(erlangProcesses.used)} of ${formatCount(erlangProcesses.limit)}`,
              },
              {
                name: t`Net tick time`,
                value: node.netTickTimeS === null ? null : t`${node.netTickTimeS} s`,
              },
              { name: t`Process of the system`, value: node.osPid === null ? null : t`PID ${node.osPid}` },
            ]}
          />
        </Panel>
        <Panel title={t`Statistics and Raft`}>
          <FactList
            wide
            facts={[
              ...raft.map(([key, files]) => ({ name: t`Open files of ${key}`, value: formatCount(files) })),
              ...waiting.map(([key, length]) => ({
                name: t`To be forgotten: ${key}`,
                value: formatCount(length),
              })),
            ]}
          />
        </Panel>
      </div>
    </div>
  );
});

const none: readonly never[] = [];
const shown: readonly ActivityChartId[] = [
  'runtime',
  'garbage',
  'run-queue',
  'io-bytes',
  'io-operations',
  'io-time',
  'persistence',
  'metadata',
  'file-handles',
];
