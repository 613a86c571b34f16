import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { addressCredentials } from './addressCredentials.ts';
import { authorizationNames, basicNames } from './authorizationNames.ts';
import { headerPairs, headerValues } from './hopByHop.ts';
import { loginFormNames } from './loginForm.ts';

/**
 * A broker lets the users of its `loopback_users` in from its own machine only, and judges by the TCP peer: behind
 * Warren everybody would be local. So Warren judges by its own client, for every way in which a request can name a
 * user, and refuses when in doubt.
 */
export interface LoopbackRule {
  /** The user of this name may only come from loopback. */
  isLoopbackUser(name: string): boolean;
  /** The client of this request is on Warren's own machine. */
  isLoopbackClient(request: IncomingMessage): boolean;
  /** This value of `Authorization`, used by the client of this request, must not reach the broker. */
  refuses(request: IncomingMessage, authorization: string): boolean;
  /** The same for all credentials that a request brings itself; `form` is the body of a log-in. */
  refusesRequest(request: IncomingMessage, path: string, form: Buffer | null): boolean;
}

/**
 * @param names Users of `loopback_users`.
 * @param clientAddress Address of the client of a request, with the word of trusted proxies taken into account;
 *   null when it is not known.
 */
export function createLoopbackRule(
  names: readonly string[],
  clientAddress: (request: IncomingMessage) => string | null,
): LoopbackRule {
  const loopbackNames = new Set(names.map((name) => Buffer.from(name).toString('latin1')));
  const isOne = (bytes: string) => loopbackNames.has(bytes);

  function isLoopbackClient(request: IncomingMessage): boolean {
    const address = clientAddress(request);
    return address !== null && isLoopbackAddress(address);
  }

  return {
    isLoopbackUser: (name) => isOne(Buffer.from(name).toString('latin1')),
    isLoopbackClient,
    refuses: (request, authorization) =>
      !isLoopbackClient(request) && [...authorizationNames(authorization)].some(isOne),
    refusesRequest(request, path, form) {
      if (isLoopbackClient(request)) return false;
      const brought = [...broughtNames(request, path), ...(form === null ? [] : loginFormNames(form))];
      return brought.some(isOne);
    },
  };
}

/** Names in the headers and the address of a request. */
function broughtNames(request: IncomingMessage, path: string): string[] {
  const headers = headerValues(request.rawHeaders, 'authorization');
  const inAddress = addressCredentials(path).flatMap((value) => [...authorizationNames(value)]);
  // Cowboy joins several headers of one name with a comma.
  const inHeaders = [...headers, headers.join(', ')].flatMap((value) => [...authorizationNames(value)]);
  // The broker's own pages keep credentials in cookies, which say nothing beside an Authorization header.
  return [...inAddress, ...inHeaders, ...(headers.length === 0 ? cookieNames(request) : [])];
}

/** 3.10 and 4.0 set `auth` at log-in; the pages of older ones kept it as one of several values in `m`. */
function cookieNames(request: IncomingMessage): string[] {
  const cookies = [...headerPairs(request.rawHeaders)].filter(([name]) => name.toLowerCase() === 'cookie');
  return cookies
    .flatMap(([, value]) => value.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => /^(auth|m)=/.test(pair))
    .flatMap((pair) => pair.replace(/^\w+=/, '').split(/[|:]/))
    .flatMap((value) => basicNames(value.replace(/%(25)*3D/gi, '=')));
}

function isLoopbackAddress(address: string): boolean {
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
