import { Trans } from '@lingui/react/macro';
import type { LiveNode } from '@warren/console-api';
import { type ActivityChartId, activityCharts, countedLines } from './activityCharts.ts';
import { activityTitle } from './activityWords.ts';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;

/** Says which charts are left out, since a chart that is always at zero would be a lie. */
export function NotCounted({ charts, node }: { charts: readonly ActivityChartId[]; node: NodeData }) {
  const absent = charts.filter((id) => countedLines(activityCharts[id], node) === null);
  if (absent.length === 0 || !node.tile.running) return null;
  const titles = absent.map(activityTitle).join(', ');
  return (
    <p className={classes.note}>
      {node.version === null ? (
        <Trans>Not told by this node: {titles}.</Trans>
      ) : (
        <Trans>
          RabbitMQ {node.version} does not count these: {titles}.
        </Trans>
      )}
    </p>
  );
}
