import { newAccount } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import { authenticate } from './authenticate.ts';
import type { Call, Reply, Route, SimulatedAnswer, SimulatedRequest } from './exchange.ts';
import { brokerHeaders } from './headers.ts';
import { columnsOf, listPage } from './listPage.ts';
import { readSegments, routesAt } from './route.ts';
import { notSimulated, routes } from './routes.ts';

/** What the management API of that node answers. The node runs; a node that does not has nothing that answers. */
export function answer(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  request: SimulatedRequest,
): SimulatedAnswer {
  cluster.catchUp();
  if (node.failingStatus !== null) return { status: node.failingStatus, headers: [], body: '' };
  const [path = '', query = ''] = request.target.split(/\?(.*)/s);
  const segments = readSegments(path);
  if (segments === 'malformed') return { status: 400, headers: [], body: '' };
  if (segments === 'outside' || segments.length === 0) return movedToIndex();
  const found = routesAt(routes(cluster.release), segments);
  const allow = allowed(found.routes);
  const finish = (part: SimulatedAnswer, stage: 'before' | 'after') =>
    brokerHeaders(cluster.release, part, allow, stage);
  if (request.method === 'OPTIONS' && found.routes.length > 0) return finish(empty(200), 'before');

  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = found.routes.find((candidate) => candidate.method === method);
  if (route === undefined) return finish(unanswered(request, segments, found.routes), 'before');

  const authentication =
    route.needs === 'nothing' ? { user: nobody } : authenticate(cluster, request, route.needs);
  if ('refusal' in authentication) {
    const { refusal } = authentication;
    return refusal.status === 400 ? refusal : finish(refusal, 'before');
  }
  if (route.provides === 'html' && !takesHtml(request.accept)) return finish(empty(406), 'before');
  const call: Call = {
    cluster,
    node,
    names: found.names,
    query: new URLSearchParams(query),
    body: request.body,
    user: authentication.user,
    fromLoopback: request.fromLoopback,
    now: cluster.clock.now(),
  };
  const reply = route.handle(call);
  if ('crash' in reply) return empty(500);
  return finish(body(reply, call), 'answer' in reply ? 'before' : 'after');
}

function takesHtml(accept = '*/*'): boolean {
  return accept
    .split(',')
    .some((range) => ['*/*', 'text/*', 'text/html'].includes(range.split(';')[0]?.trim() ?? ''));
}

const nobody = newAccount('', { password: null, hash: '', hashingAlgorithm: '' }, []);

function body(reply: Exclude<Reply, { crash: true }>, call: Call): SimulatedAnswer {
  if ('answer' in reply) return reply.answer;
  if ('list' in reply) return json(listPage(reply.list, call.query, reply));
  if ('notFound' in reply) return notFound();
  if ('badRequest' in reply) {
    return json({ status: 400, json: { error: 'bad_request', reason: reply.badRequest } });
  }
  if ('json' in reply) return json(reply.status === undefined ? someColumns(reply, call.query) : reply);
  return empty(reply.status);
}

function someColumns<Answered extends { readonly json: unknown }>(
  reply: Answered,
  query: URLSearchParams,
): Answered {
  const { json: value } = reply;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { ...reply, json: columnsOf(query)({ ...value }) } : reply;
}

function unanswered(
  request: SimulatedRequest,
  segments: readonly string[],
  found: readonly Route[],
): SimulatedAnswer {
  if (notSimulated.has(segments[0] ?? '')) {
    const reason = `The simulator does not answer ${request.method} /api/${segments.map(encodeURIComponent).join('/')}.`;
    return json({ status: 501, json: { error: 'not_simulated', reason } });
  }
  return found.length > 0 ? empty(405) : notFound();
}

function allowed(found: readonly Route[]): string {
  const methods = found.map(({ method }) => method);
  const reading = found.length === 0 || methods.includes('GET') ? ['HEAD', 'GET'] : [];
  return [...reading, ...methods.filter((method) => method !== 'GET'), 'OPTIONS'].join(', ');
}

function json(reply: {
  json: unknown;
  status?: number;
  headers?: SimulatedAnswer['headers'];
}): SimulatedAnswer {
  return {
    status: reply.status ?? 200,
    headers: [['content-type', 'application/json'], ...(reply.headers ?? [])],
    body: JSON.stringify(reply.json),
  };
}

function notFound(): SimulatedAnswer {
  return json({ status: 404, json: { error: 'Object Not Found', reason: 'Not Found' } });
}

function empty(status: number): SimulatedAnswer {
  return { status, headers: [], body: '' };
}

function movedToIndex(): SimulatedAnswer {
  return { status: 301, headers: [['location', '/api/index.html']], body: '' };
}
