import { overviewPath, parseLossless, readOverview, withColumns } from '@warren/management-api';
import type { PolicyBroker } from '@warren/semantics';
import type { ReadPart } from './brokerParts.ts';

/** Which rules hold: what every user with a management tag is told of the broker. */
export interface BrokerVersions {
  read(part: ReadPart): Promise<KnownBroker>;
}

export interface KnownBroker extends PolicyBroker {
  exchangeTypes: readonly string[];
}

/** A rolling upgrade takes minutes; the overview is dear to read. */
const maxAgeMs = 5_000;

export function createBrokerVersions(now: () => number): BrokerVersions {
  let last: { at: number; broker: KnownBroker } | null = null;
  return {
    async read(part) {
      if (last !== null && now() - last.at < maxAgeMs) return last.broker;
      const bytes = await part(
        withColumns(overviewPath(), ['rabbitmq_version', 'erlang_version', 'exchange_types']),
      );
      const overview = readOverview(parseLossless(new TextDecoder().decode(bytes)));
      const { version, erlangVersion, exchangeTypes } = overview;
      last = {
        at: now(),
        broker: {
          version,
          erlangVersion: erlangVersion ?? '',
          exchangeTypes: exchangeTypes.map(({ name }) => name),
        },
      };
      return last.broker;
    },
  };
}
