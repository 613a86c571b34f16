import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';

/** Where a person on this machine opens Warren. */
export function listeningAddress(
  address: AddressInfo | string | null,
  { tls, basePath }: Pick<Config, 'tls' | 'basePath'>,
): string {
  if (address === null || typeof address === 'string') return String(address);
  const everywhere = address.address === '::' || address.address === '0.0.0.0';
  const host = everywhere
    ? 'localhost'
    : address.family === 'IPv6'
      ? `[${address.address}]`
      : address.address;
  const url = `${tls === null ? 'http' : 'https'}://${host}:${address.port}${basePath}`;
  return everywhere ? `${url} and every other address of this machine` : url;
}
