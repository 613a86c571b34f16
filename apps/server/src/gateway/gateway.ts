import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ForwardingCluster } from '../clusters/openCluster.ts';
import { askCluster, type Outcome } from './askCluster.ts';
import type { BrokerRequest } from './brokerRequest.ts';
import { clientHeaders } from './clientHeaders.ts';
import { clusterRoute } from './clusterRoute.ts';
import { type GatewayLimits, gatewayLimits } from './gatewayLimits.ts';
import { type GatewayLog, loggedPath } from './gatewayLog.ts';
import { headerPairs, headerValues, type RawHeaders } from './hopByHop.ts';
import { isLogin, loginFormLimit, readSmallBody } from './loginForm.ts';
import { loopbackRefusal, loopbackRefusalBody, withoutCredentials } from './loopbackRefusal.ts';
import type { LoopbackRule } from './loopbackRule.ts';
import { type OwnAnswer, sendOwnAnswer } from './ownAnswer.ts';
import { sendHead, streamBody } from './passAnswer.ts';
import type { SessionGate } from './sessionGate.ts';
import { notAnswered } from './unanswered.ts';

export interface GatewayOptions {
  /** The first one also stands at the base path itself. */
  readonly clusters: readonly ForwardingCluster[];
  /** Begins and ends with a slash. */
  readonly basePath: string;
  readonly loopbackRule: LoopbackRule;
  readonly sessions: SessionGate;
  /** Headers of every answer that is Warren's own. */
  readonly securityHeaders: Readonly<Record<string, string>>;
  readonly log: GatewayLog;
  readonly limits?: Partial<GatewayLimits>;
}

/**
 * Takes a request for the management API and answers it; false: the request is not for a broker and untouched.
 * `expectsContinue`: the client waits for `100 Continue` (event `checkContinue`).
 */
export type Gateway = (
  request: IncomingMessage,
  response: ServerResponse,
  expectsContinue: boolean,
) => boolean;

/**
 * The management API of the clusters, byte for byte: stands before any router, decides by the raw target, and
 * sends what it judged. Adds nothing to requests of API clients; what sessions and the loopback rule change is in
 * `prepare`.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const limits = { ...gatewayLimits, ...options.limits };
  const [firstCluster] = options.clusters;

  return (request, response, expectsContinue) => {
    const route = clusterRoute(request.url ?? '', options.basePath);
    const cluster =
      route?.clusterId == null ? firstCluster : options.clusters.find(({ id }) => id === route.clusterId);
    if (route === null || cluster === undefined) return false;

    const exchange: Exchange = { request, response, path: route.path, expectsContinue, cluster };
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - startedAt);
      const { method } = request;
      const status = response.headersSent ? response.statusCode : null;
      const line = { method, path: loggedPath(route.path), status, ms, address: exchange.host ?? null };
      options.log.info(response.writableFinished ? line : { ...line, aborted: true }, 'management request');
    });
    request.on('error', () => {});
    answer(exchange, { ...options, limits }).catch((error: unknown) => {
      options.log.warn(
        { error: error instanceof Error ? error.name : 'unknown' },
        'management request failed',
      );
      response.destroy();
    });
    return true;
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly expectsContinue: boolean;
  readonly cluster: ForwardingCluster;
  /** Which address answered. */
  host?: string;
}

type Settings = GatewayOptions & { readonly limits: GatewayLimits };

async function answer(exchange: Exchange, settings: Settings): Promise<void> {
  const { request, response } = exchange;
  const prepared = await prepare(exchange, settings);
  if (response.destroyed) return;
  if (prepared.kind === 'own') {
    endUnlessBodyCame(exchange);
    sendOwnAnswer(response, prepared.answer, settings.securityHeaders);
    return;
  }
  const sending = prepared.refused ? withoutCredentials(prepared.broker) : prepared.broker;
  const outcome = await askCluster(
    exchange.cluster.trialOrder(),
    sending,
    { request, response },
    settings.limits,
  );
  if (outcome.kind === 'abandoned') return;
  if (outcome.kind !== 'answer') {
    endUnlessBodyCame(exchange);
    sendOwnAnswer(response, notAnswered(outcome, sending.method), settings.securityHeaders);
    return;
  }
  exchange.host = outcome.host;
  const refusal = prepared.refused ? loopbackRefusal(prepared.broker, outcome.answer) : null;
  const changes = {
    withoutChunks: request.httpVersion !== '1.1',
    ownPage: prepared.ownPage,
    setCookie: prepared.setCookie,
  };
  if (refusal === null) {
    passOn(outcome, exchange, clientHeaders(outcome.answer.rawHeaders, changes));
    return;
  }
  outcome.answer.resume();
  endUnlessBodyCame(exchange);
  sendHead(response, 401, 'Unauthorized', clientHeaders(refusal, changes));
  response.end(request.method === 'HEAD' ? undefined : loopbackRefusalBody);
}

type Prepared =
  | { readonly kind: 'own'; readonly answer: OwnAnswer }
  | {
      readonly kind: 'ask';
      readonly broker: BrokerRequest;
      /** The loopback rule refuses the user. */
      readonly refused: boolean;
      readonly ownPage: boolean;
      readonly setCookie: readonly string[];
    };

/** Who asks, and whether they may: everything that is decided before a broker is asked. */
async function prepare(exchange: Exchange, settings: Settings): Promise<Prepared> {
  const { request, response, path } = exchange;
  const { loopbackRule, sessions } = settings;
  const method = request.method ?? 'GET';
  const hasOwn = headerValues(request.rawHeaders, 'authorization').length > 0;
  const session = hasOwn ? null : await sessions.sessionAuthorization(request);
  if (session?.kind === 'refused') return { kind: 'own', answer: session };
  if (session !== null && method !== 'GET' && method !== 'HEAD') {
    const refusal = sessions.writeRefusal(request);
    if (refusal !== null) return { kind: 'own', answer: refusal };
  }

  const formMatters = isLogin(method, path) && !loopbackRule.isLoopbackClient(request);
  if (formMatters && exchange.expectsContinue) response.writeContinue();
  const form = formMatters ? await readSmallBody(request, loginFormLimit) : null;
  if (formMatters && form === null) return { kind: 'own', answer: formTooLarge };

  const refused =
    loopbackRule.refusesRequest(request, path, form) ||
    (session !== null && loopbackRule.refuses(request, session.authorization));
  return {
    kind: 'ask',
    broker: {
      method,
      path,
      headers: form === null ? request.rawHeaders : withLength(request.rawHeaders, form.length),
      authorization: session?.authorization ?? null,
      withoutCookies: sessions.cookieNames,
      body: form ?? 'stream',
      expectsContinue: exchange.expectsContinue && form === null,
    },
    refused,
    ownPage: session !== null || request.headers['x-requested-with'] === 'warren',
    setCookie: session?.setCookie ?? [],
  };
}

/** Headers for a body that was read whole. */
function withLength(raw: RawHeaders, length: number): string[] {
  const kept = [...headerPairs(raw)].filter(([name]) => !framing.has(name.toLowerCase()));
  return [...kept.flat(), 'Content-Length', String(length)];
}

const framing = new Set(['content-length', 'transfer-encoding', 'expect', 'trailer']);

const formTooLarge: OwnAnswer = {
  status: 413,
  error: 'form-too-large',
  reason: `A log-in form may hold ${loginFormLimit} bytes.`,
};

function passOn(
  { answer, sent, continued }: Extract<Outcome, { kind: 'answer' }>,
  exchange: Exchange,
  headers: readonly string[],
): void {
  const { response } = exchange;
  if (!continued) endUnlessBodyCame(exchange);
  sendHead(response, answer.statusCode ?? 502, answer.statusMessage ?? '', headers);
  streamBody(answer, sent, response);
}

/** A client that waits for `100 Continue` and was not told so may or may not send its body: nobody could know. */
function endUnlessBodyCame({ request, response, expectsContinue }: Exchange): void {
  if (expectsContinue && !request.complete) response.shouldKeepAlive = false;
}
