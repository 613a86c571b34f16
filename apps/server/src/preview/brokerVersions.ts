import { overviewPath, parseLossless, readOverview, withColumns } from '@warren/management-api';
import type { PolicyBroker } from '@warren/semantics';
import type { ReadPart } from './brokerParts.ts';

/** Which rules hold: the broker's versions, which every user with a management tag is told. */
export interface BrokerVersions {
  read(part: ReadPart): Promise<PolicyBroker>;
}

/** A rolling upgrade takes minutes; the overview is dear to read. */
const maxAgeMs = 5_000;

export function createBrokerVersions(now: () => number): BrokerVersions {
  let last: { at: number; broker: PolicyBroker } | null = null;
  return {
    async read(part) {
      if (last !== null && now() - last.at < maxAgeMs) return last.broker;
      const bytes = await part(withColumns(overviewPath(), ['rabbitmq_version', 'erlang_version']));
      const { version, erlangVersion } = readOverview(parseLossless(new TextDecoder().decode(bytes)));
      last = { at: now(), broker: { version, erlangVersion: erlangVersion ?? '' } };
      return last.broker;
    },
  };
}
