import type { IncomingMessage } from 'node:http';
import { clusterRoute } from '../gateway/clusterRoute.ts';
import type { SessionGate } from '../gateway/sessionGate.ts';

/** The gates of all clusters as one: each request is judged by that of the cluster it is for. */
export function houseGate(gates: ReadonlyMap<string, SessionGate>, basePath: string): SessionGate {
  const [first] = gates.values();
  const gateOf = (request: IncomingMessage) => {
    const id = clusterRoute(request.url ?? '', basePath)?.clusterId ?? null;
    return id === null ? first : gates.get(id);
  };
  return {
    cookieNames: first?.cookieNames ?? [],
    sessionAuthorization: async (request) => (await gateOf(request)?.sessionAuthorization(request)) ?? null,
    writeRefusal: (request) => gateOf(request)?.writeRefusal(request) ?? null,
  };
}
