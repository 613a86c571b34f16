import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Network } from '../configuration/networkValues.ts';

/** What is known of who sent a request, with the words of trusted proxies taken into account. */
export interface RequestClient {
  /** Address of the client, in IPv4 form when it is one. */
  readonly address: string;
  /** What the browser sees: scheme, host and port, such as `https://mq.example`. Null without a usable Host. */
  readonly origin: string | null;
  readonly secure: boolean;
}

/**
 * Tells who sent a request. `X-Forwarded-For`, `-Proto` and `-Host` count only from a trusted proxy; of
 * `X-Forwarded-For` the last address that is not a proxy of ours counts, since everything before it may be
 * invented by the client.
 */
export function clientReader(trusted: readonly Network[]): (request: IncomingMessage) => RequestClient {
  const proxies = new BlockList();
  for (const { address, prefix, family } of trusted) proxies.addSubnet(address, prefix, family);
  const isProxy = (address: string) => isIP(address) !== 0 && proxies.check(address, familyOf(address));

  return (request) => {
    const peer = plainAddress(request.socket.remoteAddress ?? '');
    const believed = isProxy(peer);
    const forwardedProtocol = believed ? lastWord(request.headers['x-forwarded-proto']) : undefined;
    const secure =
      forwardedProtocol === undefined ? request.socket instanceof TLSSocket : forwardedProtocol === 'https';
    const forwardedHost = believed ? lastWord(request.headers['x-forwarded-host']) : undefined;
    return {
      address: believed ? nearestClient(request, peer, isProxy) : peer,
      origin: originOf(secure, forwardedHost ?? request.headers.host),
      secure,
    };
  };
}

function nearestClient(
  request: IncomingMessage,
  peer: string,
  isProxy: (address: string) => boolean,
): string {
  let nearest = peer;
  for (const word of words(request.headers['x-forwarded-for']).reverse()) {
    const address = plainAddress(word);
    if (isIP(address) === 0) return nearest;
    nearest = address;
    if (!isProxy(address)) return nearest;
  }
  return nearest;
}

function originOf(secure: boolean, host: string | undefined): string | null {
  const text = `${secure ? 'https' : 'http'}://${host ?? ''}`;
  return URL.canParse(text) ? new URL(text).origin : null;
}

/** IPv4 addresses inside IPv6, brackets, ports and zones as proxies and sockets write them. */
function plainAddress(text: string): string {
  const inside =
    /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  return inside.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

function lastWord(header: string | string[] | undefined): string | undefined {
  return words(header).at(-1);
}

function words(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
