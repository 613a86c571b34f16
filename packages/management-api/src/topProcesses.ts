import { readList, readNumber, readRecord, readText } from './brokerValues.ts';
import { path } from './path.ts';

/** One Erlang process of `GET /api/top/N` (plugin rabbitmq_top). */
export interface TopProcess {
  pid: string;
  /** Registered or guessed name; for queues, channels and connections the pid's own words. */
  name: string | null;
  memoryBytes: number | null;
  /** Reductions since the plugin's last look, about per second. */
  reductionsPerLook: number | null;
  messageQueueLength: number | null;
  /** Only for gen_server2 processes; the broker says -1 for others. */
  bufferLength: number | null;
  status: string | null;
}

/** One ETS table of `GET /api/top/ets/N`. */
export interface TopTable {
  name: string;
  owner: string | null;
  memoryBytes: number | null;
  rows: number | null;
  /** `set`, `ordered_set`, `bag`, `duplicate_bag`. */
  type: string | null;
  protection: string | null;
}

/** What a top list is sorted by, in the broker's own word; largest first unless reversed (seen on 3.10.8, 4.3.6). */
export type TopProcessOrder = 'memory' | 'reduction_delta' | 'message_queue_len';

/** Only administrators may ask; 404 where the plugin rabbitmq_top is not enabled. */
export function topProcessesPath(node: string, order: TopProcessOrder, rows: number): string {
  return path`/api/top/${node}?sort=${order}&row_count=${String(rows)}`;
}

export function topTablesPath(node: string, rows: number): string {
  return path`/api/top/ets/${node}?sort=memory&row_count=${String(rows)}`;
}

export function readTopProcesses(json: unknown): readonly TopProcess[] {
  return readList(readRecord(json).processes).map((row) => {
    const fields = readRecord(row);
    const buffer = readNumber(fields.buffer_len);
    return {
      pid: readText(fields.pid) ?? '',
      name: readProcessName(fields.name),
      memoryBytes: readNumber(fields.memory),
      reductionsPerLook: readNumber(fields.reduction_delta),
      messageQueueLength: readNumber(fields.message_queue_len),
      bufferLength: buffer === -1 ? null : buffer,
      status: readText(fields.status),
    };
  });
}

export function readTopTables(json: unknown): readonly TopTable[] {
  return readList(readRecord(json).ets_tables).map((row) => {
    const fields = readRecord(row);
    return {
      name: readText(fields.name) ?? '',
      owner: readText(fields.owner_name) ?? readText(fields.owner),
      memoryBytes: readNumber(fields.memory),
      rows: readNumber(fields.size),
      type: readText(fields.type),
      protection: readText(fields.protection),
    };
  });
}

/**
 * `{"type":"registered","name":…}`, or the kind and name of a queue, channel or connection in other fields
 * (rabbit_top_util.erl: obtain_name).
 */
function readProcessName(json: unknown): string | null {
  if (typeof json === 'string') return readText(json);
  const fields = readRecord(json);
  const own = readText(fields.name) ?? readText(fields.queue_name) ?? readText(fields.connection_name);
  const kind = readText(fields.supertype) ?? readText(fields.type);
  if (own === null) return kind;
  return kind === null || sayNothing.has(kind) ? own : `${kind} ${own}`;
}

const sayNothing = new Set(['registered', 'unknown', 'known']);
