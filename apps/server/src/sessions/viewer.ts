/** Who asks one of Warren's own endpoints, by session cookie or by Basic credentials. */
export interface Viewer {
  readonly name: string;
  readonly tags: readonly string[];
  /** Virtual hosts this user may enter; null while the broker does not tell. */
  readonly vhosts: readonly string[] | null;
  /** Whole value of the Authorization header for the broker. Never leaves the server, never logged. */
  readonly authorization: string;
}
