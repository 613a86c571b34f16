import type { RawHeaders } from './hopByHop.ts';

/** A request on its way to a broker, as it will be sent. */
export interface BrokerRequest {
  readonly method: string;
  /** Raw path and query below the address. */
  readonly path: string;
  /** As the client sent them; those that end at this hop are taken out when the address is known. */
  readonly headers: RawHeaders;
  readonly authorization: string | null;
  readonly withoutCookies: readonly string[];
  /** `stream`: whatever the client sends; else these bytes. */
  readonly body: 'stream' | Buffer;
  /** The client waits for `100 Continue` before it sends its body. */
  readonly expectsContinue: boolean;
}
