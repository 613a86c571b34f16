import { readBoolean, readList, readNumber, readRecord, readText } from './brokerValues.ts';

/** Something that a node serves over HTTP, such as the management API. */
export interface WebContext {
  node: string;
  description: string;
  path: string;
  address: string | null;
  port: number | null;
  tls: boolean;
}

/** `contexts` of the overview, or those of a node, which do not name the node again. */
export function readWebContexts(json: unknown, node = ''): readonly WebContext[] {
  return readList(json).map((element) => readWebContext(element, node));
}

function readWebContext(json: unknown, node: string): WebContext {
  const fields = readRecord(json);
  return {
    node: readText(fields.node) ?? node,
    description: readText(fields.description) ?? '',
    path: readText(fields.path) ?? '',
    address: readText(fields.ip),
    port: readNumber(fields.port),
    tls: readBoolean(fields.ssl) ?? Object.keys(readRecord(fields.ssl_opts)).length > 0,
  };
}
