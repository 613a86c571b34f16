import { readBoolean, readList, readName, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** One exchange of `GET /api/exchanges`, normalised. */
export interface Exchange {
  /** The default exchange has the empty name. */
  name: string;
  vhost: string;
  type: string;
  durable: boolean | null;
  autoDelete: boolean | null;
  /** Takes messages from other exchanges only. */
  internal: boolean | null;
  /** As declared; numbers may be raw JSON. */
  arguments: Readonly<Record<string, unknown>>;
  policy: string | null;
}

/** What a person says of an exchange. Numbers of the arguments may be raw JSON. */
export interface ExchangeDeclaration {
  type: string;
  durable: boolean;
  autoDelete: boolean;
  internal: boolean;
  arguments: Readonly<Record<string, unknown>>;
}

/** The exchanges of the virtual hosts that the asker may see, or of one that the asker may enter. */
export function exchangesPath(vhost?: string): string {
  return vhost === undefined ? '/api/exchanges' : path`/api/exchanges/${vhost}`;
}

/** The default exchange is asked for as `amq.default`. */
export function exchangePath(vhost: string, name: string): string {
  return path`/api/exchanges/${vhost}/${name === '' ? 'amq.default' : name}`;
}

/** @param json best from `parseLossless` */
export function readExchanges(json: unknown): readonly Exchange[] {
  return readList(json).map(readExchange);
}

export function readExchange(json: unknown): Exchange {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    vhost: readName(fields.vhost),
    type: readName(fields.type),
    durable: readBoolean(fields.durable),
    autoDelete: readBoolean(fields.auto_delete),
    internal: readBoolean(fields.internal),
    arguments: readRecord(fields.arguments),
    policy: readName(fields.policy) || null,
  };
}

/** What PUT of an exchange takes: all of it, for what is left out is not durable. To be written by `stringifyLossless`. */
export function exchangeBody(declaration: ExchangeDeclaration): Record<string, unknown> {
  const { type, durable, autoDelete, internal, arguments: declared } = declaration;
  return { type, durable, auto_delete: autoDelete, internal, arguments: declared };
}
