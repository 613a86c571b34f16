import * as z from 'zod';
import type { DescribedRoute } from './describedRoutes.ts';

/** The OpenAPI 3.1 description of Warren's own endpoints, made from the schemas they are checked with. */
export function openApiDocument(
  routes: readonly DescribedRoute[],
  version: string,
  basePath: string,
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/\*$/, '{path}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: "Warren's own endpoints",
      version,
      description:
        'Beside these stands the whole management API of the brokers under api/. Reads take a session cookie or an Authorization header; writes to the session carry X-Requested-With: warren.',
    },
    servers: [{ url: basePath }],
    security: [{ session: [] }, { basic: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'warren' },
        basic: { type: 'http', scheme: 'basic' },
      },
    },
    paths,
  };
}

function operation(route: DescribedRoute, path: string): object {
  const parameters = [...(path.includes('{path}') ? [pathParameter] : []), ...queryParameters(route.query)];
  return {
    summary: route.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === null ? {} : { requestBody: { required: true, content: json(route.body, 'input') } }),
    responses: Object.fromEntries(
      [...route.answers].map(([status, schema]) => [
        status,
        { description: statusWords[status] ?? 'Refused', content: json(schema, 'output') },
      ]),
    ),
  };
}

const pathParameter = { name: 'path', in: 'path', required: true, schema: { type: 'string' } };

const statusWords: Readonly<Record<string, string>> = {
  200: 'Done',
  429: 'Too often',
  503: 'Not available now',
};

function queryParameters(query: z.ZodType | null): object[] {
  if (!(query instanceof z.ZodObject)) return [];
  return Object.entries(query.shape).map(([name, schema]) => {
    const field = schema instanceof z.ZodType ? schema : z.unknown();
    const required = !field.safeParse(undefined).success;
    return { name, in: 'query', required, schema: jsonSchema(field, 'input') };
  });
}

function json(schema: z.ZodType, io: 'input' | 'output'): object {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
