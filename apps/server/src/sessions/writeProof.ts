import type { IncomingMessage } from 'node:http';
import type { Problem } from '@warren/console-api';
import type { FastifyRequest } from 'fastify';
import type { RequestClient } from '../clients/requestClient.ts';
import { ProblemAnswer } from '../problems/problemAnswer.ts';

/** Turns a request away that may come from a foreign page. @throws {ProblemAnswer} 403 */
export type ProveOrigin = (request: FastifyRequest) => void;

export function originProof(clientOf: (request: IncomingMessage) => RequestClient): ProveOrigin {
  return ({ raw }) => {
    const missing = writeProofMissing(raw, clientOf(raw).origin);
    if (missing !== null) throw new ProblemAnswer(403, missing);
  };
}

/**
 * Whether a write by session really comes from our own page or a script, and not from a foreign page in the
 * same browser. `Sec-Fetch-Site` is set by the browser alone; older browsers, and pages without TLS, send
 * `Origin`; a script sends neither. The own header cannot be sent from elsewhere without a preflight that
 * nobody answers.
 * @param ownOrigin what the browser sees of us
 * @returns null when it may go on
 */
export function writeProofMissing(request: IncomingMessage, ownOrigin: string | null): Problem | null {
  const { 'sec-fetch-site': site, origin, 'x-requested-with': marker } = request.headers;
  const foreign = site === undefined ? origin !== undefined && origin !== ownOrigin : site !== 'same-origin';
  if (foreign) {
    return {
      error: 'not-same-origin',
      reason: 'This change was asked for by a page of another origin; only pages of this console may.',
    };
  }
  if (marker !== 'warren') {
    return {
      error: 'marker-missing',
      reason: 'A change by session needs the header X-Requested-With: warren.',
    };
  }
  return null;
}
