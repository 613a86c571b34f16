import type { ExplainPermission } from '@warren/console-api';
import { parseLossless } from '@warren/management-api';
import { type AccessOperation, accessOperations } from '@warren/semantics';
import { readText } from '../../ui/search.ts';

/** The address of the question who may do what. */
export interface PermissionQuestionSearch {
  /** Absent: the question is who may. */
  user?: string | undefined;
  /** Virtual host. */
  in: string;
  op: AccessOperation;
  /** Absent: the empty name. */
  exchange?: string | undefined;
  queue?: string | undefined;
  destination?: string | undefined;
  /** Routing key. */
  key?: string | undefined;
  type?: string | undefined;
  /** JSON of the arguments of a declaration or binding. */
  arguments?: string | undefined;
  /** JSON of the headers of a message. */
  headers?: string | undefined;
  /** The message's user_id. */
  as?: string | undefined;
  passive?: YesNo | undefined;
  durable?: YesNo | undefined;
  auto_delete?: YesNo | undefined;
  exclusive?: YesNo | undefined;
  internal?: YesNo | undefined;
}

export type YesNo = 'yes' | 'no';

/** What a question may say besides user, virtual host and operation. */
export type QuestionField = Exclude<keyof PermissionQuestionSearch, 'user' | 'in' | 'op'>;

/** The fields of each operation: those of the sentence, and those that are seldom asked. */
export const operationFields: Readonly<
  Record<AccessOperation, { said: readonly QuestionField[]; more: readonly QuestionField[] }>
> = {
  'connection.open': { said: [], more: [] },
  'exchange.declare': {
    said: ['exchange', 'type'],
    more: ['arguments', 'passive', 'durable', 'auto_delete', 'internal'],
  },
  'exchange.delete': { said: ['exchange'], more: [] },
  'exchange.bind': { said: ['destination', 'exchange', 'key'], more: ['arguments'] },
  'exchange.unbind': { said: ['destination', 'exchange', 'key'], more: ['arguments'] },
  'queue.declare': {
    said: ['queue', 'type'],
    more: ['arguments', 'passive', 'durable', 'auto_delete', 'exclusive'],
  },
  'queue.delete': { said: ['queue'], more: [] },
  'queue.bind': { said: ['queue', 'exchange', 'key'], more: ['arguments'] },
  'queue.unbind': { said: ['queue', 'exchange', 'key'], more: ['arguments'] },
  'queue.purge': { said: ['queue'], more: [] },
  'basic.publish': { said: ['exchange', 'key'], more: ['headers', 'as'] },
  'basic.get': { said: ['queue'], more: [] },
  'basic.consume': { said: ['queue'], more: [] },
};

const texts = [
  'exchange',
  'queue',
  'destination',
  'key',
  'type',
  'arguments',
  'headers',
  'as',
] as const satisfies readonly QuestionField[];

const flags = [
  'passive',
  'durable',
  'auto_delete',
  'exclusive',
  'internal',
] as const satisfies readonly QuestionField[];

export function readPermissionQuestion(search: Record<string, unknown>): PermissionQuestionSearch {
  const read: PermissionQuestionSearch = {
    in: readText(search.in) ?? readText(search.vhost) ?? '/',
    op: accessOperations.find((one) => one === search.op) ?? 'basic.publish',
  };
  const user = readText(search.user);
  if (user !== undefined) read.user = user;
  for (const field of texts) {
    const text = readText(search[field]);
    if (text !== undefined) read[field] = text;
  }
  for (const field of flags) {
    const said = search[field];
    if (said === 'yes' || said === 'no') read[field] = said;
  }
  return read;
}

/** What is asked of the server, without the user; null while the JSON of a field cannot be read. */
export function questionOf(search: PermissionQuestionSearch): Omit<ExplainPermission, 'user'> | null {
  const { said, more } = operationFields[search.op];
  const question: Omit<ExplainPermission, 'user'> = { vhost: search.in, operation: search.op };
  for (const field of [...said, ...more]) {
    const text = search[field];
    switch (field) {
      case 'exchange':
      case 'queue':
      case 'destination':
        question[field] = text ?? '';
        break;
      case 'key':
        question.routing_key = text ?? '';
        break;
      case 'type':
        if (text !== undefined) question.type = text;
        break;
      case 'as':
        if (text !== undefined) question.user_id = text;
        break;
      case 'arguments':
      case 'headers': {
        if (text === undefined) break;
        const read = readObject(text);
        if (read === null) return null;
        question[field] = read;
        break;
      }
      default:
        if (text !== undefined) question[field] = text === 'yes';
    }
  }
  return question;
}

/** A JSON object as typed; null when it is none. */
export function readObject(text: string): Record<string, unknown> | null {
  try {
    const read = parseLossless(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read))
      : null;
  } catch {
    return null;
  }
}

/** The queue or exchange that the question is about first. */
export function resourceOf(
  search: PermissionQuestionSearch,
): { kind: 'queue' | 'exchange'; name: string } | null {
  const { said } = operationFields[search.op];
  const field = said.find((one) => one === 'queue' || one === 'exchange');
  if (field === undefined) return null;
  if (field === 'queue') return search.queue === undefined ? null : { kind: 'queue', name: search.queue };
  return { kind: 'exchange', name: search.exchange ?? '' };
}

/** An address without what belongs to another question; user and virtual host stay. */
export function onlyQuestion<Search extends Partial<PermissionQuestionSearch>>(search: Search) {
  const fields = Object.values(operationFields).flatMap(({ said, more }) => [...said, ...more]);
  return { ...search, ...Object.fromEntries(fields.map((field) => [field, undefined])) };
}
