/** One virtual host of `GET /api/vhosts`, as far as every user who may enter it sees it. */
export interface VirtualHost {
  name: string;
  description: string | null;
  tags: readonly string[];
  tracing: boolean | null;
  /** State by node name, such as `running` or `stopped`. */
  clusterState: Record<string, string>;
}
