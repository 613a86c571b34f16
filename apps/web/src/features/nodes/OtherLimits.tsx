import { t } from '@lingui/core/macro';
import type { NodeTile } from '@warren/console-api';
import type { Range } from '@warren/console-api/ranges';
import { memo } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatCount, formatPercent } from '../../ui/format/number.ts';
import { exactLimitFigures, limitMeaning, limitWord } from '../../ui/limitWords.ts';
import { Meter } from '../../ui/Meter.tsx';
import { type NodeLimit, nodeLimits } from '../../ui/nodeLimits.ts';
import { Panel } from '../../ui/Panel.tsx';
import { rangeWord } from '../../ui/RangeSwitch.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import classes from './OtherLimits.module.css';

/** All limits but memory, each with its past over the range. */
export const OtherLimits = memo(function OtherLimits({ tile, range }: { tile: NodeTile; range: Range }) {
  return (
    <Panel
      title={t`Other limits`}
      aside={<span className={classes.percent}>{t`last ${rangeWord(range)}`}</span>}
    >
      <div className={classes.list}>
        {nodeLimits(tile)
          .filter(({ kind }) => kind !== 'memory')
          .map((limit) => (
            <Limit
              key={limit.kind}
              limit={limit}
              past={tile.series.columns[limit.kind] ?? none}
              name={tile.name}
            />
          ))}
      </div>
    </Panel>
  );
});

const none: readonly null[] = [];

function Limit({ limit, past, name }: { limit: NodeLimit; past: readonly (number | null)[]; name: string }) {
  const { kind, used, limit: most, fraction, state, alarm } = limit;
  const exact = exactLimitFigures(limit);
  return (
    <div className={classes.limit} data-state={state} title={`${exact}. ${limitMeaning(kind)}`}>
      <span className={classes.name}>{limitWord(kind)}</span>
      <span className={classes.figures}>
        <b>{kind === 'disk' ? formatBytes(used) : formatCount(used)}</b>{' '}
        {kind === 'disk' ? t`limit ${formatBytes(most)}` : t`of ${formatCount(most)}`}
      </span>
      <Sparkline values={past} />
      <span className={classes.meter}>
        <Meter label={t`${limitWord(kind)} of ${name}`} fraction={fraction} valueText={exact} state={state} />
      </span>
      <span className={classes.percent}>{alarm === true ? t`alarm` : formatPercent(fraction)}</span>
    </div>
  );
}
