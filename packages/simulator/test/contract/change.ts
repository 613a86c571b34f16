import { type Answer, ask, type Question } from './ask.ts';
import type { HarnessNode } from './harness.ts';

/** Puts what the path names; the administrator does unless another is given. */
export function put(
  node: HarnessNode,
  path: string,
  body: unknown,
  as: Question['as'] = 'admin',
): Promise<Answer> {
  return ask(node, path, { method: 'PUT', body, as });
}

/** Posts a body to the path. */
export function post(node: HarnessNode, path: string, body: unknown): Promise<Answer> {
  return ask(node, path, { method: 'POST', body });
}

/** Deletes what the path names. */
export function remove(node: HarnessNode, path: string, as: Question['as'] = 'admin'): Promise<Answer> {
  return ask(node, path, { method: 'DELETE', as });
}

/** A refusal for what was asked, as brokers send it. */
export function badRequest(reason: unknown): { status: 400; json: unknown } {
  return { status: 400, json: { error: 'bad_request', reason } };
}

/** A refusal for who asked. */
export function notAuthorised(reason: string): { status: 401; json: unknown } {
  return { status: 401, json: { error: 'not_authorised', reason } };
}

export const notFound = { status: 404, json: { error: 'Object Not Found', reason: 'Not Found' } };
