import type { ClusterDescription, ClusterNode } from './cluster.ts';

/** A request to the management API of one node, made as the administrator of the test cluster. */
export interface ManagementRequest {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Begins with `/api/`. */
  readonly path: string;
  readonly body?: unknown;
  /** Default 10,000. */
  readonly timeoutMs?: number;
  /** `name:password`; the administrator by default. */
  readonly credentials?: string;
}

/**
 * Sends the request and returns the parsed body, undefined when there was none.
 * @throws Error with status and body for an answer that is not 2xx; TypeError when the node cannot be reached
 */
export async function requestManagement(
  node: Pick<ClusterNode, 'managementUrl'>,
  request: ManagementRequest,
): Promise<unknown> {
  const { method = 'GET', path, body, timeoutMs = 10_000, credentials = 'admin:admin-pw' } = request;
  const response = await fetch(node.managementUrl + path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Names of the nodes that this node says are running. */
export async function runningNodes(node: ClusterNode, credentials?: string): Promise<string[]> {
  const answer = await requestManagement(node, {
    path: '/api/nodes?columns=name,running',
    ...(credentials === undefined ? {} : { credentials }),
  });
  return listOf(answer).flatMap((entry) =>
    entry.running === true && typeof entry.name === 'string' ? [entry.name] : [],
  );
}

/** An answer that is a list of objects, as most of the API's lists are. */
export function listOf(answer: unknown): Record<string, unknown>[] {
  return Array.isArray(answer) ? answer.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}

/** The node whose name was given, or else the first one. */
export function nodeNamed(cluster: Pick<ClusterDescription, 'nodes'>, name?: string): ClusterNode {
  const node =
    name === undefined ? cluster.nodes[0] : cluster.nodes.find((candidate) => candidate.name === name);
  if (node === undefined) {
    throw new Error(`no node ${name}; there are ${cluster.nodes.map((each) => each.name).join(', ')}`);
  }
  return node;
}
