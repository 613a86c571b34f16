/**
 * How many schedulers an Erlang machine has and how many of them are online, out of its full version, where
 * they stand as `[smp:8:6]` (erlang:system_info(system_version)). Null when it does not say.
 */
export function schedulers(fullVersion: string | null): { total: number; online: number } | null {
  const match = /\[smp:(\d+):(\d+)\]/.exec(fullVersion ?? '');
  return match === null ? null : { total: Number(match[1]), online: Number(match[2]) };
}
