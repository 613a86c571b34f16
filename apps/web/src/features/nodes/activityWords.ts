import { t } from '@lingui/core/macro';
import { byteTicks, formatBytes } from '../../ui/format/bytes.ts';
import { absent, formatRate, formatTick } from '../../ui/format/number.ts';
import type { ActivityChartId, ActivityLine, ActivityUnit } from './activityCharts.ts';

export function activityTitle(id: ActivityChartId): string {
  switch (id) {
    case 'io-operations':
      return t`I/O operations`;
    case 'io-time':
      return t`I/O average time`;
    case 'io-bytes':
      return t`I/O volume`;
    case 'persistence':
      return t`Persistence`;
    case 'metadata':
      return t`Mnesia transactions`;
    case 'file-handles':
      return t`File handles`;
    case 'runtime':
      return t`Runtime`;
    case 'garbage':
      return t`Memory reclaimed`;
    case 'run-queue':
      return t`Run queue`;
  }
}

export function activityUnitWord(unit: ActivityUnit): string {
  switch (unit) {
    case 'perSecond':
    case 'bytesPerSecond':
      return t`/s`;
    case 'milliseconds':
      return t`ms`;
    case 'count':
      return t`processes that wait`;
  }
}

export function activityLineWord(key: ActivityLine['key']): string {
  switch (key) {
    case 'io_read_count':
    case 'io_read_avg_time':
    case 'io_read_bytes':
      return t`read`;
    case 'io_write_count':
    case 'io_write_avg_time':
    case 'io_write_bytes':
      return t`write`;
    case 'io_sync_count':
    case 'io_sync_avg_time':
      return t`sync`;
    case 'io_seek_count':
    case 'io_seek_avg_time':
      return t`seek`;
    case 'io_reopen_count':
      return t`reopened`;
    case 'io_file_handle_open_attempt_count':
    case 'io_file_handle_open_attempt_avg_time':
      return t`attempts to open`;
    case 'mnesia_ram_tx_count':
      return t`in memory`;
    case 'mnesia_disk_tx_count':
      return t`on disk`;
    case 'msg_store_read_count':
      return t`store read`;
    case 'msg_store_write_count':
      return t`store write`;
    case 'queue_index_read_count':
      return t`index read`;
    case 'queue_index_write_count':
      return t`index write`;
    case 'queue_index_journal_write_count':
      return t`journal write`;
    case 'gc_num':
      return t`GC runs`;
    case 'gc_bytes_reclaimed':
      return t`by garbage collection`;
    case 'context_switches':
      return t`context switches`;
    case 'run_queue':
      return t`waiting`;
  }
}

export function activityFormat(unit: ActivityUnit): (value: number | null) => string {
  switch (unit) {
    case 'perSecond':
    case 'count':
      return formatRate;
    case 'bytesPerSecond':
      return formatBytes;
    case 'milliseconds':
      return milliseconds;
  }
}

export function activityAxisFormat(unit: ActivityUnit): (value: number) => string {
  return unit === 'bytesPerSecond' ? axisBytes : formatTick;
}

/** Below ten two digits after the point: a disk answers in fractions of a millisecond. */
function milliseconds(value: number | null): string {
  if (value === null) return absent;
  return value === 0 ? '0' : value.toFixed(value < 1 ? 2 : 1);
}

function axisBytes(value: number): string {
  return value === 0 ? '0' : byteTicks(value)(value);
}
