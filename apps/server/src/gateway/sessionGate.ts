import type { IncomingMessage } from 'node:http';

/** How the gateway learns whether a browser's session stands behind a request; `sessions` answers it. */
export interface SessionGate {
  /** Names of Warren's own cookies, which are taken out of the `Cookie` header on the way to the broker. */
  readonly cookieNames: readonly string[];

  /**
   * Who asks by cookie. Called only for requests without an `Authorization` header, for every method.
   * `null`: no cookie of ours, the request goes to the broker as it came. A cookie that no longer counts
   * (ended, logged out, cannot be opened) is a refusal.
   */
  sessionAuthorization(request: IncomingMessage): Promise<SessionPass | SessionRefusal | null>;

  /**
   * Whether a session may make this change: same origin (`Sec-Fetch-Site`, else `Origin`) proven, the header
   * `X-Requested-With: warren` sent, and Warren not read-only. Called after `sessionAuthorization` gave a
   * pass, for every method but GET and HEAD. `null`: it may.
   */
  writeRefusal(request: IncomingMessage): SessionRefusal | null;
}

export interface SessionPass {
  readonly kind: 'pass';
  /** Whole value of the `Authorization` header for the broker. */
  readonly authorization: string;
  /** Values of `Set-Cookie` to send with the answer: a cookie renewed by use. */
  readonly setCookie?: readonly string[];
}

/** An answer of Warren itself; `error` and `reason` become its JSON body and repeat nothing that was sent. */
export interface SessionRefusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly error: string;
  readonly reason: string;
  /** Further headers, such as `Set-Cookie` to remove a cookie that no longer counts. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}
