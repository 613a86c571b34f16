import { readList, readName, readNumber, readRecord, readTexts } from './brokerValues.ts';

/** A listener of the node that was asked, and when the certificates it serves end. */
export interface ListenerCertificates {
  node: string;
  /** Protocol and port, such as `amqp/ssl:5671`. */
  listener: string;
  /** Milliseconds since the epoch, of the certificate or its authority's, whichever ends first. */
  notAfter: number;
}

/**
 * The check tells only certificates that end within the asked time, so that a long one tells all of them
 * (accepted by 3.10.8 and 4.3.6). It speaks for the listeners of the node that answers. It answers 503 when
 * there are any, and 200 when there are none.
 */
export const certificateExpirationPath = '/api/health/checks/certificate-expiration/100/years';

/** A listener whose certificate cannot be read has no end here. */
export function readCertificateExpiration(json: unknown): readonly ListenerCertificates[] {
  return readList(readRecord(json).expired).flatMap(readListener);
}

function readListener(json: unknown): ListenerCertificates[] {
  const fields = readRecord(json);
  const ends = [...readTexts(fields.certfile_expires_on), ...readTexts(fields.cacertfile_expires_on)]
    .map(readUtc)
    .filter((end) => end !== null);
  if (ends.length === 0) return [];
  return [
    {
      node: readName(fields.node),
      listener: `${readName(fields.protocol)}:${readNumber(fields.port) ?? ''}`,
      notAfter: Math.min(...ends),
    },
  ];
}

/** `2027-01-31 9:59:59`, which is UTC, the hour without a leading zero (source: rabbit_mgmt_wm_health_check_certificate_expiration). */
function readUtc(text: string): number | null {
  const parts = /^(\d{4,})-(\d\d)-(\d\d) (\d{1,2}):(\d\d):(\d\d)$/.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Number.isFinite(at) ? at : null;
}
