import { plural, t } from '@lingui/core/macro';
import type { NodeTile } from '@warren/console-api';
import { Badge } from '../Badge.tsx';
import classes from './NodeTiles.module.css';

/** Small facts of a node; what this version does not tell has no badge. */
export function NodeBadges({ tile }: { tile: NodeTile }) {
  const { type, processors, ratesMode, pluginCount, plugins, memoryCalculation } = tile;
  return (
    <div className={classes.badges}>
      {alarms(tile).map((alarm) => (
        <Badge key={alarm} severity="critical">
          {alarm}
        </Badge>
      ))}
      {tile.partitions.length > 0 && (
        <Badge severity="critical" title={tile.partitions.join(', ')}>
          {t`does not see ${tile.partitions.length}`}
        </Badge>
      )}
      {tile.beingDrained === true && <Badge severity="notice">{t`maintenance`}</Badge>}
      {type !== null && <Badge title={t`Type of the node`}>{type}</Badge>}
      {processors !== null && <Badge>{plural(processors, { one: '# core', other: '# cores' })}</Badge>}
      {ratesMode !== null && <Badge title={t`Rates mode`}>{t`rates ${ratesMode}`}</Badge>}
      {pluginCount !== null && (
        <Badge title={plugins.join(', ')}>
          {plural(pluginCount, { one: '# plugin', other: '# plugins' })}
        </Badge>
      )}
      {memoryCalculation !== null && (
        <Badge title={t`How the node counts its memory`}>{memoryCalculation}</Badge>
      )}
    </div>
  );
}

function alarms({ memory, disk }: NodeTile): string[] {
  return [
    ...(memory.alarm === true ? [t`memory alarm`] : []),
    ...(disk.alarm === true ? [t`disk alarm`] : []),
  ];
}
