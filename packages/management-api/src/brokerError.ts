import { readRecord } from './brokerValues.ts';
import { charactersOf } from './erlangText.ts';

/** A refusal of the broker in plain text. */
export interface BrokerError {
  status: number;
  /** The broker's word for the kind, such as `bad_request`; empty when it gave none. */
  error: string;
  /** The broker's sentence; empty when it gave none. It is text, whatever it looks like. */
  reason: string;
}

/**
 * Decodes the body of an answer with status 400 or above. Reasons come as text, as text with HTML entities
 * (3.10), as lists of texts and of character codes, or as objects (seen on 3.10.8 and 4.3.6). A body that is no
 * JSON object, such as a proxy's page, is given back as the reason.
 */
export function readBrokerError(status: number, body: string): BrokerError {
  const json = parse(body);
  if (json === undefined) return { status, error: '', reason: body.trim() };
  const fields = readRecord(json);
  return { status, error: plainText(fields.error), reason: plainText(fields.reason) };
}

function parse(body: string): unknown {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' ? json : undefined;
  } catch {
    return undefined;
  }
}

function plainText(json: unknown): string {
  if (json === undefined || json === null) return '';
  if (typeof json === 'string') return decodeEntities(json);
  if (Array.isArray(json)) return listText(json);
  return JSON.stringify(json);
}

/**
 * A refused expression, as `["invalid_regexp", bytes or text, fault]`; the fault is a word, or codes and the byte at
 * which it is seen. Null for any other list.
 */
function expressionText([word, expression, fault]: readonly unknown[]): string | null {
  if (word !== 'invalid_regexp') return null;
  const bytes = Array.isArray(expression) ? textOfBytes(expression) : null;
  const [words, offset] = Array.isArray(fault) ? fault : [fault];
  return [word, bytes ?? plainText(expression), plainText(words), plainText(offset)]
    .filter((text, index) => index === 1 || text !== '')
    .join(': ');
}

function textOfBytes(codes: readonly unknown[]): string | null {
  const bytes = codes.filter((code) => typeof code === 'number' && code >= 0 && code <= 255);
  return bytes.length === codes.length ? new TextDecoder().decode(Uint8Array.from(bytes.map(Number))) : null;
}

/** Text as a list of character codes is one text; other lists are told element by element. */
function listText(list: readonly unknown[]): string {
  const refusedExpression = expressionText(list);
  if (refusedExpression !== null) return refusedExpression;
  const characters = charactersOf(list);
  if (characters !== null) return decodeEntities(characters);
  return list
    .map(plainText)
    .filter((text) => text !== '')
    .join(': ');
}

/** The five entities that 3.10 puts in place of the characters; in one pass, so that `&amp;lt;` becomes `&lt;`. */
function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39);/g, (entity, name: string) => entities[name] ?? entity);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
