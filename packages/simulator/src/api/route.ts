import type { Route } from './exchange.ts';

/**
 * Routes of the first path that fits the segments, and the names in it. Empty: there is nothing at that path. A path
 * with a name in it stands behind those with a word of the API at that place.
 */
export function routesAt(
  routes: readonly Route[],
  segments: readonly string[],
): { routes: Route[]; names: string[] } {
  const path = routes.find((route) => fits(route.path.split('/'), segments))?.path;
  const pattern = path?.split('/') ?? [];
  const fitting = routes.filter((route) => route.path === path);
  return { routes: fitting, names: segments.filter((_, index) => pattern[index] === '*') };
}

/**
 * Decoded segments of a path below /api. Segments `.` and `..` are steps, as for brokers, also when encoded.
 * @returns `outside` when the path leads out of /api, `malformed` when it is not percent-encoded well.
 */
export function readSegments(path: string): readonly string[] | 'outside' | 'malformed' {
  const segments: string[] = [];
  for (const raw of path.split('/').filter((segment) => segment !== '')) {
    const segment = decode(raw);
    if (segment === null) return 'malformed';
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments[0] === 'api' ? segments.slice(1) : 'outside';
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === '*' || part === segments[index])
  );
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
