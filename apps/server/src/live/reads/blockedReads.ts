import {
  type BlockedConnections,
  connectionStatesPath,
  readBlockedConnections,
} from '@warren/management-api';
import type { Clock } from '../clock.ts';
import { createPart } from '../part.ts';
import type { BoundRead } from './boundRead.ts';

/** How many connections an alarm holds back; asked only while there is one. */
export interface BlockedReads {
  refresh(read: BoundRead, isAlarmed: boolean): Promise<void>;
  /** Null: no alarm, or not answered. */
  blocked(): BlockedConnections | null;
  failure(): unknown;
}

export function createBlockedReads(clock: Clock, everyMs: number): BlockedReads {
  let part = createPart<BlockedConnections>({ everyMs, clock });
  return {
    async refresh(read, isAlarmed) {
      if (!isAlarmed) {
        part = createPart<BlockedConnections>({ everyMs, clock });
        return;
      }
      await part.refresh(async () =>
        readBlockedConnections((await read(connectionStatesPath, { timeoutMs: 8_000 })).json),
      );
    },
    blocked: () => part.last()?.value ?? null,
    failure: () => part.failure(),
  };
}
