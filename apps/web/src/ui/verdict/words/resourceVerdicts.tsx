import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { FindingFactsByCode } from '@warren/semantics';
import { formatBytes, formatBytesOf } from '../../format/bytes.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatCount, formatPercent } from '../../format/number.ts';
import { namesInWords } from './namesInWords.tsx';
import { byteTrend, countTrend } from './trendInWords.ts';
import type { Verdicts, VerdictText } from './verdict.ts';

type ResourceCode =
  | 'memory-alarm'
  | 'memory-high'
  | 'disk-alarm'
  | 'disk-low'
  | 'disk-forecast'
  | 'publishers-blocked'
  | 'file-descriptors-exhausted'
  | 'file-descriptors-high'
  | 'sockets-exhausted'
  | 'sockets-high'
  | 'erlang-processes-exhausted'
  | 'erlang-processes-high';

/** Limits of nodes: what they block when reached, and how near they are. */
export const resourceVerdicts: Verdicts<ResourceCode> = {
  'memory-alarm': ({ usedBytes, limitBytes }) => ({
    headline: t`Memory alarm: every publisher of the cluster is blocked`,
    detail: t`Memory ${formatBytesOf(usedBytes, limitBytes)}. The alarm ends when memory falls below the watermark.`,
    whatNext: memoryAdvice(),
  }),
  'memory-high': ({ usedFraction, leftBytes, bytesPerSecond, alarmInMs }) => {
    const left = formatBytes(leftBytes);
    const percent = formatPercent(usedFraction);
    const trend = byteTrend(bytesPerSecond);
    return {
      headline:
        leftBytes <= 0
          ? t`Memory is above its watermark: publishers may be blocked any moment`
          : (blockedSoon(alarmInMs) ?? t`Publishers are blocked once ${left} more memory is used`),
      detail: t`Memory ${percent} of its watermark${trend}. One alarm blocks every publisher.`,
      whatNext: memoryAdvice(),
    };
  },
  'disk-alarm': ({ freeBytes, limitBytes }) => {
    const free = formatBytes(freeBytes);
    const limit = formatBytes(limitBytes);
    return {
      headline: t`Disk alarm: every publisher of the cluster is blocked`,
      detail: t`${free} free, below the limit of ${limit}.`,
      whatNext: diskAdvice(),
    };
  },
  'disk-low': ({ freeBytes, limitBytes, leftBytes, bytesPerSecond, alarmInMs }) => {
    const left = formatBytes(leftBytes);
    const free = formatBytes(freeBytes);
    const limit = formatBytes(limitBytes);
    const trend = byteTrend(bytesPerSecond);
    return {
      headline:
        leftBytes <= 0
          ? t`Free disk space is below its limit: publishers may be blocked any moment`
          : (blockedSoon(alarmInMs) ?? t`Publishers are blocked once ${left} more disk is used`),
      detail: t`${free} free${trend}, the limit is ${limit}. One alarm blocks every publisher.`,
      whatNext: diskAdvice(),
    };
  },
  'disk-forecast': ({ freeBytes, limitBytes, bytesPerSecond, alarmInMs, observedMs }) => {
    const when = formatDuration(alarmInMs);
    const free = formatBytes(freeBytes);
    const limit = formatBytes(limitBytes);
    const trend = byteTrend(bytesPerSecond);
    const observed = formatDuration(observedMs);
    return {
      headline: t`Publishers will be blocked in about ${when}`,
      detail: t`${free} free${trend} by the line through the last ${observed}; the limit is ${limit}.`,
      whatNext: diskAdvice(),
    };
  },
  'publishers-blocked': publishersBlocked,
  'file-descriptors-exhausted': ({ used, limit }) => ({
    headline: t`This node can open no connection and no file`,
    detail: t`All ${formatCount(limit)} file descriptors are in use (${formatCount(used)}).`,
    whatNext: descriptorAdvice(),
  }),
  'file-descriptors-high': (facts) => ({
    ...approach(facts, t`This node will soon open no connection and no file`, t`file descriptors`),
    whatNext: descriptorAdvice(),
  }),
  'sockets-exhausted': ({ used, limit }) => ({
    headline: t`This node accepts no new connection`,
    detail: t`All ${formatCount(limit)} sockets are in use (${formatCount(used)}).`,
    whatNext: socketAdvice(),
  }),
  'sockets-high': (facts) => ({
    ...approach(facts, t`This node will soon accept no new connection`, t`sockets`),
    whatNext: socketAdvice(),
  }),
  'erlang-processes-exhausted': ({ used, limit }) => ({
    headline: t`This node cannot start a process; it may end at any moment`,
    detail: t`All ${formatCount(limit)} Erlang processes are in use (${formatCount(used)}).`,
    whatNext: processAdvice(),
  }),
  'erlang-processes-high': (facts) => ({
    ...approach(
      facts,
      t`This node will soon be unable to start processes, and may end by that`,
      t`Erlang processes`,
    ),
    whatNext: processAdvice(),
  }),
};

function publishersBlocked(facts: FindingFactsByCode['publishers-blocked']): VerdictText {
  const { nodes, resources, blocked, blocking, countsAtLeast } = facts;
  const memory = nodes.filter((_node, index) => resources[index] === 'memory');
  const disk = nodes.filter((_node, index) => resources[index] === 'disk');
  const held = blocked === null ? null : blocked + (blocking ?? 0);
  return {
    headline: <Trans>Publishers are blocked on every node</Trans>,
    detail: (
      <>
        {memory.length > 0 && <Trans>Memory alarm on {namesInWords(memory)}. </Trans>}
        {disk.length > 0 && <Trans>Disk alarm on {namesInWords(disk)}. </Trans>}
        {held !== null && countsAtLeast && (
          <Plural
            value={held}
            one="At least # connection is held up."
            other="At least # connections are held up."
          />
        )}
        {held !== null && !countsAtLeast && (
          <Plural
            value={held}
            _0="No connection has tried to publish since."
            one="# connection is held up."
            other="# connections are held up."
          />
        )}
      </>
    ),
    whatNext: t`Clear the alarm: consume or delete what fills the node, or raise its limit. Consumers go on working meanwhile.`,
  };
}

type Approach = FindingFactsByCode['file-descriptors-high'];

function approach(facts: Approach, headline: string, what: string): Omit<VerdictText, 'whatNext'> {
  const used = formatCount(facts.used);
  const limit = formatCount(facts.limit);
  const percent = formatPercent(facts.usedFraction);
  const trend = countTrend(facts.perSecond);
  const when = facts.limitInMs === null ? null : formatDuration(facts.limitInMs);
  return {
    headline: when === null ? headline : t`${headline}: in about ${when}`,
    detail: t`${used} of ${limit} ${what} in use, ${percent}${trend}.`,
  };
}

function blockedSoon(inMs: number | null): string | null {
  if (inMs === null) return null;
  const when = formatDuration(inMs);
  return t`Publishers will be blocked in about ${when}`;
}

function memoryAdvice(): string {
  return t`See what uses the memory on the node's page. Consume or delete long queues, close idle connections, or raise vm_memory_high_watermark.`;
}

function diskAdvice(): string {
  return t`Free space on the disk that holds the node's data: old logs, long queues, streams without retention. The limit is disk_free_limit.`;
}

function descriptorAdvice(): string {
  return t`Find out who opens so many connections and queues, or raise the limit of open files for the service (LimitNOFILE) and restart the node.`;
}

function socketAdvice(): string {
  return t`Find out who opens so many connections, or raise the limit of open files for the service (LimitNOFILE) and restart the node.`;
}

function processAdvice(): string {
  return t`Every connection, channel and queue is a process or several: find out who opens so many, or raise the limit (+P in RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS).`;
}
