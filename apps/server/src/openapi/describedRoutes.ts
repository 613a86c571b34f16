import type { FastifyInstance, RouteOptions } from 'fastify';
import * as z from 'zod';

/** What a route tells about itself. */
export interface DescribedRoute {
  readonly method: string;
  /** Below the base path, with its slash. */
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType | null;
  readonly query: z.ZodType | null;
  /** By status. */
  readonly answers: ReadonlyMap<string, z.ZodType>;
}

/** Collects every described route that is registered in this scope from now on. */
export function collectRoutes(app: FastifyInstance, basePath: string, into: DescribedRoute[]): void {
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const described = method === 'HEAD' ? null : describe(route, method, basePath);
      if (described !== null) into.push(described);
    }
  });
}

function describe({ url, schema }: RouteOptions, method: string, basePath: string): DescribedRoute | null {
  const { summary, body, querystring, response } = { summary: undefined, ...schema };
  if (typeof summary !== 'string') return null;
  const answers = Object.entries(response ?? {}).flatMap(([status, answer]) =>
    answer instanceof z.ZodType ? [[status, answer] as const] : [],
  );
  return {
    method,
    path: url.slice(basePath.length - 1),
    summary,
    body: body instanceof z.ZodType ? body : null,
    query: querystring instanceof z.ZodType ? querystring : null,
    answers: new Map(answers),
  };
}
