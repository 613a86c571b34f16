import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Failure } from '../clusters/failure.ts';
import type { TrialAddress } from '../clusters/openCluster.ts';
import type { BrokerRequest } from './brokerRequest.ts';
import type { GatewayLimits } from './gatewayLimits.ts';
import { headerValues } from './hopByHop.ts';
import { type Try, tryAddress } from './tryAddress.ts';

/** What became of a request to a cluster. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly host: string;
      readonly answer: IncomingMessage;
      readonly sent: ClientRequest;
      readonly continued: boolean;
    }
  /** No broker got it, or it changes nothing: it certainly had no effect. */
  | { readonly kind: 'unreachable'; readonly failures: readonly AddressFailure[] }
  /** A broker may have got it and done what it asks. */
  | { readonly kind: 'unknown'; readonly failures: readonly AddressFailure[] }
  /** The client went away. */
  | { readonly kind: 'abandoned' };

export interface AddressFailure {
  readonly host: string;
  readonly failure: Failure;
}

/**
 * Sends a request to the cluster. A GET or HEAD of which no byte of an answer came goes to the next address; any
 * other method is sent once, and goes on only where no connection stood (RFC 9110 9.2.2 lets PUT and DELETE be
 * repeated; a broker that did the first one answers the second otherwise).
 */
export async function askCluster(
  order: readonly TrialAddress[],
  request: BrokerRequest,
  client: { readonly request: IncomingMessage; readonly response: ServerResponse },
  limits: GatewayLimits,
): Promise<Outcome> {
  const repeatable = isRepeatable(request);
  const failures: AddressFailure[] = [];
  for (const { upstream, health } of order) {
    const tryOnce = (fresh: boolean): Promise<Try> =>
      tryAddress(upstream, request, client, { fresh, repeatable, limits });
    // RabbitMQ sends a body with a 404 to HEAD (seen on 3.10.8 and 4.3.6): no other request may find it.
    let tried = await tryOnce(!repeatable || request.method === 'HEAD');
    if (wasClosedMeanwhile(tried) && !client.response.destroyed) tried = await tryOnce(true);

    if (client.response.destroyed) {
      if (tried.kind === 'answer') tried.sent.destroy();
      return { kind: 'abandoned' };
    }
    const { host } = upstream.address.url;
    if (tried.kind === 'answer') {
      health.answered();
      return { ...tried, host };
    }
    health.failed(tried.failure);
    failures.push({ host, failure: tried.failure });
    if (tried.maybeSent && !repeatable) return { kind: 'unknown', failures };
    if (tried.answerBegan) break;
  }
  return { kind: 'unreachable', failures };
}

/** A GET or HEAD without a body, which is gone once it was sent. */
function isRepeatable({ method, headers, body }: BrokerRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (body !== 'stream') return true;
  const lengths = headerValues(headers, 'content-length');
  return lengths.every((length) => length === '0') && headerValues(headers, 'transfer-encoding').length === 0;
}

/** A broker closes unused connections: a reset on a kept one says nothing of the node. */
function wasClosedMeanwhile(tried: Try): boolean {
  return tried.kind === 'failed' && tried.keptConnection && tried.failure === 'reset' && !tried.answerBegan;
}
