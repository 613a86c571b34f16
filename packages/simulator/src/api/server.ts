import type { Release } from '../cluster/release.ts';
import type { Route } from './exchange.ts';

/** What a node says of itself and its plugins: part of it to everyone, before any log-in. */
export function serverRoutes({ series, rabbitmq }: Release): readonly Route[] {
  const extensions: Route = {
    method: 'GET',
    path: 'extensions',
    needs: 'management',
    handle: () => ({
      json: [{ javascript: 'dispatcher.js' }, { javascript: 'shovel.js' }, [], { javascript: 'stream.js' }],
    }),
  };
  return series === '3.10'
    ? [extensions, open('auth', { enable_uaa: false, uaa_client_id: '', uaa_location: '' })]
    : [extensions, open('version', rabbitmq)];
}

function open(path: string, json: unknown): Route {
  return { method: 'GET', path, needs: 'nothing', handle: () => ({ json }) };
}
