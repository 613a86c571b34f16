import type { IncomingMessage } from 'node:http';
import type { RequestClient } from '../clients/requestClient.ts';
import type { SessionGate, SessionRefusal } from '../gateway/sessionGate.ts';
import { basicAuthorization } from './basicCredentials.ts';
import type { ClusterSessions } from './clusterSessions.ts';
import { endedProblem } from './endedProblem.ts';
import { loopbackOnly } from './refusal.ts';
import { writeProofMissing } from './writeProof.ts';

export interface SessionGateOptions {
  readonly sessions: ClusterSessions;
  /** Of all clusters. */
  readonly cookieNames: readonly string[];
  readonly readOnly: boolean;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
}

/** Lets browser sessions of one cluster pass to its management API. */
export function createSessionGate(options: SessionGateOptions): SessionGate {
  return {
    cookieNames: options.cookieNames,
    async sessionAuthorization(request) {
      const state = await options.sessions.open(request);
      if (state.kind === 'none') return null;
      if (state.kind === 'ended') return { kind: 'refused', status: 401, ...endedProblem(state.why) };
      if (state.kind === 'loopback-only') return brokersOwnRefusal;
      const { username, password } = state.session;
      return {
        kind: 'pass',
        authorization: basicAuthorization(username, password),
        ...(state.setCookie === null ? {} : { setCookie: [state.setCookie] }),
      };
    },
    writeRefusal(request) {
      const missing = writeProofMissing(request, options.clientOf(request).origin);
      if (missing !== null) return { kind: 'refused', status: 403, ...missing };
      return options.readOnly ? readOnlyRefusal : null;
    },
  };
}

/** What the broker itself would say to this name from another machine. */
const brokersOwnRefusal: SessionRefusal = {
  kind: 'refused',
  status: loopbackOnly.broker.status,
  error: 'not_authorised',
  reason: loopbackOnly.broker.reason,
};

const readOnlyRefusal: SessionRefusal = {
  kind: 'refused',
  status: 403,
  error: 'read-only',
  reason: 'This console is read-only (WARREN_READ_ONLY); sessions may not change anything.',
};
