import type { Reply } from './exchange.ts';
import { type Fields, jsonFields, notJson } from './jsonFields.ts';

/** What the body of a declaration says; the API declares what is not durable unless told otherwise. */
export interface Declaration {
  readonly durable: boolean;
  readonly autoDelete: boolean;
  readonly internal: boolean;
  readonly arguments: Fields;
  readonly type: unknown;
}

export function readDeclaration(body: string): Declaration | Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const { durable = false, auto_delete = false, internal = false, type } = fields;
  const flags = [durable, auto_delete, internal].map((flag) => (typeof flag === 'boolean' ? flag : null));
  const wrong = flags.indexOf(null);
  if (wrong >= 0) return { badRequest: ['not_boolean', [durable, auto_delete, internal][wrong]] };
  const declared = readArguments(fields.arguments);
  if (declared === null) return { crash: true };
  const [isDurable = false, autoDelete = false, isInternal = false] = flags.map((flag) => flag === true);
  return { durable: isDurable, autoDelete, internal: isInternal, arguments: declared, type };
}

/** An empty list is no arguments; null: what a broker fails on. */
function readArguments(json: unknown): Fields | null {
  if (json === undefined || (Array.isArray(json) && json.length === 0)) return {};
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
}
