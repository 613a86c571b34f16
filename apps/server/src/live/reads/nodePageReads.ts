import type { Missing } from '@warren/console-api';
import {
  type Node,
  type NodeMemory,
  nodeMemoryPath,
  nodePath,
  readNode,
  readNodeMemory,
} from '@warren/management-api';
import { missingReason } from '../brokerRead.ts';
import type { Clock } from '../clock.ts';
import type { ClockDifference } from '../history/clockDifference.ts';
import { incrementsS, type SampleStore } from '../history/sampleStore.ts';
import { createPart, type Dated, type Part } from '../part.ts';
import type { BoundRead } from './boundRead.ts';
import { nodeFiguresOf } from './nodeFigures.ts';

/** What only a node's own page shows, read while somebody has it open. */
export interface NodePageReads {
  refresh(read: BoundRead): Promise<void>;
  keepSamples(store: SampleStore): void;
  memory(): NodeMemory | null;
  missing(): readonly Missing[];
}

const timeoutMs = 8_000;
const overlapS = 30;
const finestAgeS = 600;

export function createNodePageReads(
  name: string,
  clock: Clock,
  everyMs: number,
  difference: ClockDifference,
): NodePageReads {
  const memory = createPart<NodeMemory>({ everyMs, clock });
  const recent = createPart<Node>({ everyMs, clock });
  const hour = createPart<Node>({ everyMs: Number.POSITIVE_INFINITY, clock });
  const kept = new Map<Part<Node>, Dated<Node>>();

  return {
    async refresh(read) {
      const before = recent.last()?.at;
      const pauseS = before === undefined ? finestAgeS : (clock.now() - before) / 1000;
      if (pauseS >= finestAgeS) hour.expire();
      const ageS = Math.min(finestAgeS, 5 * Math.ceil((pauseS + overlapS) / 5));
      const readPast = async (age: { ageS: number; incrementS: number }) =>
        readNode((await read(nodePath(name, { nodeStats: age }), { timeoutMs })).json);
      await Promise.all([
        memory.refresh(async () => readNodeMemory((await read(nodeMemoryPath(name), { timeoutMs })).json)),
        recent.refresh(() => readPast({ ageS, incrementS: incrementsS.fine })),
        hour.refresh(() => readPast({ ageS: 3_600, incrementS: incrementsS.minute })),
      ]);
    },
    keepSamples(store) {
      take(hour, incrementsS.minute, store);
      take(recent, incrementsS.fine, store);
    },
    memory: () => memory.last()?.value ?? null,
    missing: () => [...missingPart('memory', memory), ...missingPart('history', recent)],
  };

  function take(part: Part<Node>, incrementS: number, store: SampleStore) {
    const dated = part.last();
    if (!dated || kept.get(part) === dated) return;
    kept.set(part, dated);
    for (const [figure, { samples }] of nodeFiguresOf(dated.value))
      store.add(figure, incrementS, difference.here(samples));
  }

  function missingPart(what: string, part: Part<unknown>): Missing[] {
    const failure = part.failure();
    return failure === null ? [] : [{ what, node: name, ...missingReason(failure) }];
  }
}
