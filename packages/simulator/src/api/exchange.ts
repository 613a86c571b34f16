import type { Account } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';

/** A request to the management API of one node. */
export interface SimulatedRequest {
  readonly method: string;
  /** Path and query as sent, such as `/api/nodes/rabbit%40mq1?columns=name`. */
  readonly target: string;
  /** Whole value of the Authorization header. */
  readonly authorization: string | null;
  /** Whole value of the Accept header; absent: anything. */
  readonly accept?: string;
  readonly body: string;
  /** Whether the client is on the node's own machine: `guest` is let in from there only. */
  readonly fromLoopback: boolean;
}

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What a handler knows: the request behind the log-in, and the node that answers it. */
export interface Call {
  readonly cluster: SimulatedCluster;
  readonly node: SimulatedNode;
  /** Names in the path, decoded, in order. */
  readonly names: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
  readonly user: Account;
  readonly fromLoopback: boolean;
  readonly now: number;
}

/** What a handler gives back: JSON with 200, or an outcome of its own. */
export type Reply =
  | { readonly json: unknown; readonly status?: number; readonly headers?: SimulatedAnswer['headers'] }
  /** In the order of the keys, unless another is asked for. Some lists are never paged. */
  | {
      readonly list: readonly Readonly<Record<string, unknown>>[];
      readonly sortedBy?: readonly string[];
      readonly unpaged?: boolean;
    }
  | { readonly status: 201 | 204 }
  | { readonly notFound: true }
  /** The node's code fails: an empty 500. */
  | { readonly crash: true }
  /** The reason, as text or as the lists of texts and character codes that brokers send. */
  | { readonly badRequest: unknown }
  /** The whole answer, as for a log-in that is refused. */
  | { readonly answer: SimulatedAnswer };

/** Which tag a user needs: any of the management tags, or these. */
export type Needs = 'nothing' | 'management' | 'monitoring' | 'policymaker' | 'administrator';

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Segments below /api; `*` stands for a name. */
  readonly path: string;
  readonly needs: Needs;
  /** It claims to answer HTML, though it answers nothing: 406 for whoever does not take that. */
  readonly provides?: 'html';
  readonly handle: (call: Call) => Reply;
}
