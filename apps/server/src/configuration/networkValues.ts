import { isIP } from 'node:net';
import { parsed } from './parsed.ts';

/** Management addresses of nodes: at least one. */
export const managementAddresses = parsed(
  addressList,
  'http or https addresses, comma-separated, without user name, password, query or fragment, such as http://mq1:15672,http://mq2:15672',
);

/** Addresses and networks, as `net.BlockList` takes them; `loopback` is spelled out. */
export const trustedProxies = parsed(
  networks,
  'IP addresses, networks such as 10.0.0.0/8, or loopback, comma-separated',
);

/** Names of `loopback_users`; `none` for an empty list. */
export const loopbackNames = parsed(
  (text) => (text.trim() === 'none' ? [] : commaList(text)),
  'names, comma-separated, or none',
);

export interface Network {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

function addressList(text: string): URL[] | undefined {
  const addresses = commaList(text)?.map(address);
  return allOrNone(addresses);
}

function address(word: string): URL | undefined {
  const url = /^https?:\/\//i.test(word) && URL.canParse(word) ? new URL(word) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  return url.search === '' ? url : undefined;
}

function networks(text: string): readonly Network[] | undefined {
  const found = commaList(text)?.flatMap((word) => (word === 'loopback' ? loopback : [network(word)]));
  return allOrNone(found);
}

const loopback: Network[] = [
  { address: '127.0.0.0', prefix: 8, family: 'ipv4' },
  { address: '::1', prefix: 128, family: 'ipv6' },
];

function allOrNone<Item>(items: readonly (Item | undefined)[] | undefined): Item[] | undefined {
  const whole = items?.filter((item) => item !== undefined);
  return whole?.length === items?.length ? whole : undefined;
}

function network(word: string): Network | undefined {
  const [address = '', bits, ...more] = word.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return undefined;
  const longest = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  return prefix <= longest ? { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } : undefined;
}

/** Words between commas; undefined when one is empty. */
function commaList(text: string): string[] | undefined {
  const words = text.split(',').map((word) => word.trim());
  return words.includes('') ? undefined : words;
}
