import { queryOptions } from '@tanstack/react-query';
import {
  type NodeInside,
  type NodeTables,
  nodeInsidePath,
  nodeTablesPath,
  readNodeInside,
  readNodeTables,
  readTopProcesses,
  readTopTables,
  type TopProcess,
  type TopProcessOrder,
  type TopTable,
  topProcessesPath,
  topTablesPath,
} from '@warren/management-api';
import { type RequestFailed, request } from '../../ui/request.ts';

/**
 * Details that one person opens, through the gateway. Each costs the node a walk over its processes or tables:
 * they are read once and again only when asked, never with the page's refresh.
 */
const readOnce = { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } as const;

/** Binary references, Raft files and versions. */
export function nodeInside(name: string) {
  return queryOptions<NodeInside, RequestFailed>({
    queryKey: ['node', name, 'inside'],
    queryFn: async ({ signal }) => readNodeInside(await read(nodeInsidePath(name), signal)),
    ...readOnce,
  });
}

/** Memory of the ETS tables. */
export function nodeTables(name: string) {
  return queryOptions<NodeTables, RequestFailed>({
    queryKey: ['node', name, 'tables'],
    queryFn: async ({ signal }) => readNodeTables(await read(nodeTablesPath(name), signal)),
    ...readOnce,
  });
}

/** Fails with 404 where the plugin rabbitmq_top is not enabled, with 401 for users who are no administrators. */
export function topProcesses(name: string, order: TopProcessOrder) {
  return queryOptions<readonly TopProcess[], RequestFailed>({
    queryKey: ['node', name, 'top-processes', order],
    queryFn: async ({ signal }) =>
      readTopProcesses(await read(topProcessesPath(name, order, topRows), signal)),
    ...readOnce,
  });
}

export function topTables(name: string) {
  return queryOptions<readonly TopTable[], RequestFailed>({
    queryKey: ['node', name, 'top-tables'],
    queryFn: async ({ signal }) => readTopTables(await read(topTablesPath(name, topRows), signal)),
    ...readOnce,
  });
}

const topRows = 20;

/** Relative to the document's base, which may be a prefix. */
function read(path: string, signal: AbortSignal): Promise<unknown> {
  return request<unknown>(path.slice(1), { signal });
}
