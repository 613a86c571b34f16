import type { LiveNode } from '@warren/console-api';
import type { NodeActivityKey } from '@warren/management-api';

type NodeData = NonNullable<LiveNode['data']>;

export type ActivityUnit = 'perSecond' | 'bytesPerSecond' | 'milliseconds' | 'count';
export type ActivityTone = 'publish' | 'deliver' | 'redeliver' | 'get';

export interface ActivityLine {
  key: NodeActivityKey | 'run_queue';
  tone: ActivityTone;
  dashed: boolean;
}

export interface ActivityChart {
  id: ActivityChartId;
  unit: ActivityUnit;
  lines: readonly ActivityLine[];
}

export type ActivityChartId =
  | 'io-operations'
  | 'io-time'
  | 'io-bytes'
  | 'persistence'
  | 'metadata'
  | 'file-handles'
  | 'runtime'
  | 'garbage'
  | 'run-queue';

export const activityCharts: Record<ActivityChartId, ActivityChart> = {
  'io-operations': chart('io-operations', 'perSecond', [
    ['io_write_count', 'publish'],
    ['io_sync_count', 'redeliver', 'dashed'],
    ['io_read_count', 'deliver'],
    ['io_seek_count', 'get', 'dashed'],
  ]),
  'io-time': chart('io-time', 'milliseconds', [
    ['io_write_avg_time', 'publish'],
    ['io_sync_avg_time', 'redeliver', 'dashed'],
    ['io_read_avg_time', 'deliver'],
    ['io_seek_avg_time', 'get', 'dashed'],
  ]),
  'io-bytes': chart('io-bytes', 'bytesPerSecond', [
    ['io_write_bytes', 'publish'],
    ['io_read_bytes', 'deliver'],
  ]),
  persistence: chart('persistence', 'perSecond', [
    ['msg_store_write_count', 'publish'],
    ['msg_store_read_count', 'deliver'],
    ['queue_index_write_count', 'redeliver', 'dashed'],
    ['queue_index_read_count', 'get', 'dashed'],
    ['queue_index_journal_write_count', 'redeliver'],
  ]),
  metadata: chart('metadata', 'perSecond', [
    ['mnesia_ram_tx_count', 'publish'],
    ['mnesia_disk_tx_count', 'redeliver', 'dashed'],
  ]),
  'file-handles': chart('file-handles', 'perSecond', [
    ['io_reopen_count', 'redeliver', 'dashed'],
    ['io_file_handle_open_attempt_count', 'publish'],
  ]),
  runtime: chart('runtime', 'perSecond', [
    ['context_switches', 'publish'],
    ['gc_num', 'deliver'],
  ]),
  garbage: chart('garbage', 'bytesPerSecond', [['gc_bytes_reclaimed', 'deliver']]),
  'run-queue': chart('run-queue', 'count', [['run_queue', 'publish']]),
};

/**
 * What of a chart a node counts: its lines with figures, or null when there is nothing to draw. Brokers of
 * the 4.x series still name the counters of file operations, message store and Mnesia but leave all of them
 * at 0 for ever (seen on 4.3.6 while persistent messages were written and read), so there a counter at 0 is
 * one that is not counted.
 */
export function countedLines(chart: ActivityChart, node: NodeData): readonly ActivityLine[] | null {
  const lines = chart.lines.filter(({ key }) => isCounted(key, node));
  return lines.length === 0 ? null : lines;
}

function isCounted(key: ActivityLine['key'], node: NodeData): boolean {
  if (key === 'run_queue') return node.activitySeries.columns[key]?.some((value) => value !== null) ?? false;
  if (node.activitySeries.columns[key]?.some(isNonZero)) return true;
  const value = node.activity[key]?.value ?? null;
  if (value === null) return false;
  return value !== 0 || !isLeftAtZero(key, node.version);
}

function isNonZero(value: number | null): boolean {
  return value !== null && value !== 0;
}

function isLeftAtZero(key: ActivityLine['key'], version: string | null): boolean {
  const ofFilesOrMnesia = /^(io|msg_store|queue_index|mnesia)_/.test(key);
  return ofFilesOrMnesia && version !== null && Number.parseInt(version, 10) >= 4;
}

function chart(
  id: ActivityChartId,
  unit: ActivityUnit,
  lines: readonly [ActivityLine['key'], ActivityTone, 'dashed'?][],
): ActivityChart {
  return {
    id,
    unit,
    lines: lines.map(([key, tone, dashed]) => ({ key, tone, dashed: dashed === 'dashed' })),
  };
}
