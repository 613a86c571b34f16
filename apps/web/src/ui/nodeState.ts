import { t } from '@lingui/core/macro';
import type { NodeTile } from '@warren/console-api';

/** The state of a node in words: `Running`, `Running, memory high`, `Down`. */
export function nodeStateWord(tile: NodeTile): string {
  if (!tile.running) return t`Down`;
  if (!tile.answered) return t`Running, does not answer`;
  const about = tile.findings.map(findingWord).find((word) => word !== null) ?? null;
  return about === null ? t`Running` : t`Running, ${about}`;
}

/** In two words, for codes that say something about the state of a node. */
function findingWord(code: string): string | null {
  switch (code) {
    case 'memory-alarm':
      return t`memory alarm`;
    case 'memory-high':
      return t`memory high`;
    case 'disk-alarm':
      return t`disk alarm`;
    case 'disk-low':
    case 'disk-forecast':
      return t`disk low`;
    case 'file-descriptors-exhausted':
      return t`no file descriptors left`;
    case 'file-descriptors-high':
      return t`file descriptors high`;
    case 'sockets-exhausted':
      return t`no sockets left`;
    case 'sockets-high':
      return t`sockets high`;
    case 'erlang-processes-exhausted':
      return t`no processes left`;
    case 'erlang-processes-high':
      return t`processes high`;
    case 'partition':
      return t`partitioned`;
    case 'node-not-answering':
      return t`does not answer`;
    case 'node-in-maintenance':
      return t`in maintenance`;
    case 'node-restarted':
      return t`just started`;
    case 'plugins-missing':
      return t`plugins missing`;
    default:
      return null;
  }
}
