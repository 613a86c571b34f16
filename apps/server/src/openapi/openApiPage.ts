import * as z from 'zod';
import type { DescribedRoute } from './describedRoutes.ts';

/** The same description for reading: plain HTML, no script. */
export function openApiPage(routes: readonly DescribedRoute[], version: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Warren's own endpoints</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; font-size: 1rem; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; border-radius: 0.5rem; }
</style>
<h1>Warren's own endpoints</h1>
<p>Version ${text(version)}. The same as <a href="openapi.json">OpenAPI 3.1</a>. The management API of the brokers
stands beside them under <code>api/</code>, unchanged.</p>
<p>Reads take a session cookie or an <code>Authorization</code> header. A session begins with
<code>POST console/session</code>; every change by session carries <code>X-Requested-With: warren</code>.</p>
${routes.map(section).join('\n')}
</html>
`;
}

function section(route: DescribedRoute): string {
  const parts = [
    ...(route.query === null ? [] : [part('Query', route.query, 'input')]),
    ...(route.body === null ? [] : [part('Body', route.body, 'input')]),
    ...[...route.answers].map(([status, schema]) => part(`Answer ${status}`, schema, 'output')),
  ];
  return `<h2><code>${text(route.method)} ${text(route.path)}</code></h2>
<p>${text(route.summary)}</p>
${parts.join('\n')}`;
}

function part(title: string, schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return `<details><summary>${text(title)}</summary><pre>${text(JSON.stringify(rest, null, 2))}</pre></details>`;
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
