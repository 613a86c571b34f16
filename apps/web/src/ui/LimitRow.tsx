import { t } from '@lingui/core/macro';
import type { LiveFinding, SeriesTable } from '@warren/console-api';
import { memo } from 'react';
import { formatPercent } from './format/number.ts';
import { LimitHint } from './LimitHint.tsx';
import classes from './LimitRow.module.css';
import { limitFigures, limitWord } from './limitWords.ts';
import { Meter } from './Meter.tsx';
import type { NodeLimit } from './nodeLimits.ts';
import { useHint } from './useHint.ts';

export interface LimitRowProps {
  node: string;
  limit: NodeLimit;
  series: SeriesTable;
  /** The finding about this limit, which knows its trend. */
  finding: LiveFinding | null;
}

/** One limit of a node as a row of its tile; pointing at it or focusing its name tells more. */
export const LimitRow = memo(function LimitRow({ node, limit, series, finding }: LimitRowProps) {
  const hint = useHint();
  const figures = limitFigures(limit);
  return (
    <div className={classes.row} data-state={limit.state} {...hint.area}>
      <button type="button" className={classes.label} {...hint.trigger}>
        {limitWord(limit.kind)}
      </button>
      <Meter
        label={t`${limitWord(limit.kind)} of ${node}`}
        fraction={limit.fraction}
        valueText={figures}
        state={limit.state}
      />
      <span className={classes.figures}>{figures}</span>
      <span className={classes.percent}>
        {limit.alarm === true ? t`alarm` : formatPercent(limit.fraction)}
      </span>
      {hint.open && <LimitHint id={hint.id} node={node} limit={limit} series={series} finding={finding} />}
    </div>
  );
});
