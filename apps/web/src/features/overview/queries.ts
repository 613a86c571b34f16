import { mutationOptions } from '@tanstack/react-query';
import { path } from '@warren/management-api';
import { request } from '../../ui/request.ts';

/** What a reset of statistics is asked for, `null`: all nodes. Rates and history begin anew; no message is touched. */
export const resetStatistics = mutationOptions({
  mutationKey: ['reset-statistics'],
  mutationFn: (node: string | null) => request<null>(resetPath(node), { method: 'DELETE' }),
});

/** Relative to the document's base. */
export function resetPath(node: string | null): string {
  return node === null ? 'api/reset' : path`api/reset/${node}`;
}

/** The same as calls to copy. */
export function resetCommands(node: string | null): string[] {
  return node === null
    ? ['DELETE /api/reset', "rabbitmqctl eval 'rabbit_mgmt_storage:reset_all().'"]
    : [`DELETE /${resetPath(node)}`, `rabbitmqctl -n ${node} eval 'rabbit_mgmt_storage:reset().'`];
}
