/**
 * The address of a request as the whole house knows it. A proxy may pass the base path on or take it off, and a
 * neighbour may come without it: both mean the same.
 */
export function belowBasePath(target: string, basePath: string): string {
  if (basePath === '/' || !target.startsWith('/')) return target;
  const bare = basePath.slice(0, -1);
  const isBelow = target.startsWith(basePath) || target === bare || target.startsWith(`${bare}?`);
  return isBelow ? target : bare + target;
}
