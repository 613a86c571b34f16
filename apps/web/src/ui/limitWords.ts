import { t } from '@lingui/core/macro';
import { byteUnitOf, byteUnits, formatBytes, formatBytesOf } from './format/bytes.ts';
import { formatCount, formatShort } from './format/number.ts';
import type { LimitKind, NodeLimit } from './nodeLimits.ts';

export function limitWord(kind: LimitKind): string {
  switch (kind) {
    case 'memory':
      return t`Memory`;
    case 'disk':
      return t`Disk free`;
    case 'fileDescriptors':
      return t`File descriptors`;
    case 'sockets':
      return t`Sockets`;
    case 'erlangProcesses':
      return t`Erlang processes`;
  }
}

/** As short as it stands in a tile: `5.89 / 6.40 GiB`, `112 GiB, limit 2`, `2 386 / 65.4 k`. */
export function limitFigures({ kind, used, limit }: NodeLimit): string {
  if (kind === 'memory') return formatBytesOf(used, limit);
  if (kind !== 'disk') return `${formatCount(used)} / ${formatShort(limit)}`;
  if (used === null || limit === null) return formatBytes(used);
  const free = formatBytes(used);
  const least = String(Number((limit / 1024 ** byteUnits.indexOf(byteUnitOf(used))).toFixed(2)));
  return t`${free}, limit ${least}`;
}

/** To the last digit. */
export function exactLimitFigures({ kind, used, limit }: NodeLimit): string {
  const unit = kind === 'memory' || kind === 'disk' ? ' B' : '';
  const now = `${formatCount(used)}${unit}`;
  if (limit === null) return now;
  const most = `${formatCount(limit)}${unit}`;
  return kind === 'disk' ? t`${now} free, at least ${most}` : t`${now} of ${most}`;
}

/** What happens where the meter is full. */
export function limitMeaning(kind: LimitKind): string {
  switch (kind) {
    case 'memory':
      return t`At 100 % the node raises an alarm and every publisher of the cluster is blocked.`;
    case 'disk':
      return t`The meter is the limit divided by what is free. At 100 % the node raises an alarm and every publisher of the cluster is blocked.`;
    case 'fileDescriptors':
      return t`At 100 % the node can open no connection and no file.`;
    case 'sockets':
      return t`At 100 % the node accepts no connection.`;
    case 'erlangProcesses':
      return t`At 100 % the node cannot start a process and may end.`;
  }
}
