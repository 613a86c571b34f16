import {
  certificateExpirationPath,
  type ListenerCertificates,
  readCertificateExpiration,
} from '@warren/management-api';
import type { NodeAddress } from '../../clusters/cluster.ts';
import type { Clock } from '../clock.ts';
import { createPart } from '../part.ts';
import type { BoundRead } from './boundRead.ts';

/** When the certificates of the listeners end. Each node tells its own, so each address is asked. */
export interface CertificateReads {
  refresh(read: BoundRead): Promise<void>;
  /** Null: no node has answered yet. */
  certificates(): readonly ListenerCertificates[] | null;
  failure(): unknown;
}

const everyMs = 3_600_000;
const failedCheck = 503;

export function createCertificateReads(addresses: readonly NodeAddress[], clock: Clock): CertificateReads {
  const parts = addresses.map((address) => ({
    address,
    part: createPart<readonly ListenerCertificates[]>({ everyMs, retryMs: 60_000, clock }),
  }));
  return {
    async refresh(read) {
      await Promise.all(
        parts.map(({ address, part }) =>
          part.refresh(async () => {
            const options = { timeoutMs: 5_000, only: address, answers: [failedCheck] };
            return readCertificateExpiration((await read(certificateExpirationPath, options)).json);
          }),
        ),
      );
    },
    certificates() {
      const read = parts.flatMap(({ part }) => part.last() ?? []);
      return read.length === 0 ? null : read.flatMap(({ value }) => value);
    },
    failure: () => parts.map(({ part }) => part.failure()).find((failure) => failure !== null) ?? null,
  };
}
