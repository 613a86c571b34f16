/** The management API of one RabbitMQ cluster, reached by several node addresses. */
export interface Cluster {
  /** Word in addresses (`/c/<id>/`); the first cluster also stands at the base path. */
  readonly id: string;
  readonly addresses: readonly NodeAddress[];
  /** The cluster is Warren's own simulator. */
  readonly demo: boolean;
  /**
   * One GET of the management API for Warren's own use; goes to the next address when one gives no answer.
   * @throws {ClusterUnreachable} when no address answered within its time.
   */
  read(request: ClusterRead): Promise<ClusterAnswer>;
  /** As `read`, with the body as it came: for large answers, which another thread takes apart. */
  readBytes(request: ClusterRead): Promise<ClusterAnswer<ArrayBuffer>>;
  /** What was tried last on each address, for pages and readiness. */
  attempts(): readonly AddressAttempt[];
  close(): Promise<void>;
}

/** `url` never holds credentials; it may carry a path prefix. */
export interface NodeAddress {
  readonly url: URL;
}

export interface ClusterRead {
  /** Raw path and query below the address, such as `/api/nodes/rabbit%40mq1?columns=name`. */
  path: string;
  /** Whole value of the Authorization header. */
  authorization: string | null;
  /** For one address, from the request to the last byte. */
  timeoutMs: number;
  /** Ask only this address. */
  only?: NodeAddress;
  signal?: AbortSignal;
}

export interface ClusterAnswer<Body = string> {
  status: number;
  body: Body;
  address: NodeAddress;
}

export interface AddressAttempt {
  address: NodeAddress;
  /** Milliseconds since the epoch; null: never tried. */
  at: number | null;
  /** Null: it answered. Else `refused`, `reset`, `timeout`, `dns`, `tls`, `error`. */
  failure: string | null;
}

/** No address of the cluster answered. */
export class ClusterUnreachable extends Error {
  readonly attempts: readonly AddressAttempt[];

  constructor(attempts: readonly AddressAttempt[]) {
    super(
      `no management address answered: ${attempts.map((a) => `${a.address.url.host} ${a.failure}`).join(', ')}`,
    );
    this.attempts = attempts;
  }
}
