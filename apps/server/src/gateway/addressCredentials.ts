import { decodeForm } from './loginForm.ts';

/**
 * Credentials in the query of an address, as values of `Authorization`. RabbitMQ 3.10 takes `?auth=` (base64 of
 * `name:password`) and `?token=` for `/api/definitions`, and plugins for their downloads.
 */
export function addressCredentials(path: string): string[] {
  return decodeForm(queryOf(path)).flatMap(([name, value]) => {
    if (name === 'auth') return [`Basic ${value}`];
    return name === 'token' ? [`Bearer ${value}`] : [];
  });
}

/** The address less every such parameter; the rest stays byte for byte. */
export function withoutAddressCredentials(path: string): string {
  const query = queryOf(path);
  if (query === '') return path;
  const kept = query.split(/[&;]/).filter((pair) => !isCredential(pair));
  const address = path.slice(0, path.length - query.length - 1);
  return kept.length === 0 ? address : `${address}?${kept.join('&')}`;
}

function isCredential(pair: string): boolean {
  const name = decodeForm(pair)[0]?.[0];
  return name === 'auth' || name === 'token';
}

function queryOf(path: string): string {
  const start = path.indexOf('?');
  return start === -1 ? '' : path.slice(start + 1);
}
