/** Why an address gave no answer, as `AddressAttempt.failure` names it. */
export type Failure = 'refused' | 'reset' | 'timeout' | 'dns' | 'tls' | 'error';

/** Names an error of node:net, node:tls, node:http or undici. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'error';
  if (error.name === 'TimeoutError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const named = byCode.get(code);
  if (named !== undefined) return named;
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/.test(code)) {
    return 'tls';
  }
  // node:net tries every address of a name and reports them together.
  if (error instanceof AggregateError && error.errors.length > 0) return failureOf(error.errors[0]);
  return 'error';
}

const byCode: ReadonlyMap<string, Failure> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['EHOSTUNREACH', 'timeout'],
  ['ENETUNREACH', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
]);
