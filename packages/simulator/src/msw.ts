import { HttpResponse, http, type RequestHandler } from 'msw';
import { answer } from './api/answer.ts';
import type { SimulatedCluster } from './cluster/cluster.ts';

/** Who a page is logged in as: a gateway in front of the broker adds the credentials of the session. */
export interface LoggedInAs {
  readonly name: string;
  readonly password: string;
}

/**
 * The management API of a simulated cluster for component tests, at any origin and prefix. The first node that runs
 * answers; while none does, requests fail as on a broken network.
 */
export function simulatorHandlers(
  cluster: SimulatedCluster,
  user: LoggedInAs = { name: 'guest', password: 'guest' },
): RequestHandler[] {
  return [http.all('*/api/*', ({ request }) => respond(cluster, user, request))];
}

async function respond(cluster: SimulatedCluster, user: LoggedInAs, request: Request): Promise<Response> {
  const node = cluster.nodes.find(({ running }) => running);
  if (node === undefined) return HttpResponse.error();
  const { pathname, search } = new URL(request.url);
  const { status, headers, body } = answer(cluster, node, {
    method: request.method,
    target: pathname.slice(pathname.indexOf('/api/')) + search,
    authorization: request.headers.get('authorization') ?? basic(user),
    accept: request.headers.get('accept') ?? '*/*',
    body: await request.text(),
    fromLoopback: true,
  });
  const bodiless = status === 204 || request.method === 'HEAD';
  return new HttpResponse(bodiless ? null : body, {
    status,
    headers: headers.map(([name, value]) => [name, value]),
  });
}

function basic({ name, password }: LoggedInAs): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${password}`)))}`;
}
