import type { IncomingMessage } from 'node:http';
import { ranges } from '@warren/console-api';
import type { ConsoleHouse } from '../consoleHouse.ts';

/** Own endpoints, relative to the document's base, that a page will ask first. */
export type FirstReads = (request: IncomingMessage, path: string) => Promise<readonly string[]>;

/**
 * The page asks for them while its script still loads: who is logged in on every page, and on the overview what a
 * session that is open watches there. A browser that asked for more than its page then reads would say so.
 */
export function createFirstReads({ sessions, watch }: ConsoleHouse): FirstReads {
  return async (request, path) => {
    const everywhere = ['console/session'];
    if (path !== '') return everywhere;
    const state = await sessions.open(request);
    // An account that would have to be asked for is not waited for.
    const account = state.kind === 'open' ? watch.known(state.session.id) : null;
    if (account === null) return everywhere;
    const range = rangeOf(request.url ?? '');
    const nodes = account.tags.some((tag) => tag === 'monitoring' || tag === 'administrator');
    return [
      ...everywhere,
      `console/live/overview?range=${range}`,
      'console/live/health',
      ...(nodes ? [`console/live/nodes?range=${range}`] : []),
    ];
  };
}

/** As the web app reads its address: an hour where it is not told otherwise. */
function rangeOf(url: string): number {
  const asked = new URLSearchParams(url.split('?')[1] ?? '').get('range');
  return ranges.find((range) => String(range) === asked) ?? 3600;
}
