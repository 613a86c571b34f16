import { readBoolean, readList, readNumber, readRecord, readText } from './brokerValues.ts';

/** A port on which a node takes connections. */
export interface Listener {
  node: string;
  protocol: string;
  address: string;
  port: number;
  tls: boolean;
}

export function readListeners(json: unknown): readonly Listener[] {
  return readList(json).map(readListener);
}

function readListener(json: unknown): Listener {
  const fields = readRecord(json);
  const protocol = readText(fields.protocol) ?? '';
  return {
    node: readText(fields.node) ?? '',
    protocol,
    address: readText(fields.ip_address) ?? '',
    port: readNumber(fields.port) ?? 0,
    tls: readBoolean(fields.tls) ?? saysTls(protocol),
  };
}

/** 3.10 has no field for it; there only the protocol's name says it, such as `amqp/ssl` or `https`. */
function saysTls(protocol: string): boolean {
  return protocol.endsWith('/ssl') || protocol.startsWith('https');
}
