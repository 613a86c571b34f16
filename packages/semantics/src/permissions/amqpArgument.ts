import { erlangTerm } from '../policies/erlangTerm.ts';
import { jsonNumber } from '../policies/jsonNumber.ts';

/** Types of AMQP fields, as brokers name them, that a JSON value can be. */
export type AmqpType = 'longstr' | 'bool' | 'signedint' | 'long' | 'double' | 'void' | 'array' | 'table';

/**
 * The type in which clients send a JSON value: whole numbers as signed 32 bits, larger ones as 64 (pika, Java and .NET
 * do so), others as double.
 */
export function amqpTypeOf(value: unknown): AmqpType {
  if (typeof value === 'string') return 'longstr';
  if (typeof value === 'boolean') return 'bool';
  if (value === null || value === undefined) return 'void';
  const number = jsonNumber(value);
  if (number === null) return Array.isArray(value) ? 'array' : 'table';
  if (typeof number !== 'bigint') return 'double';
  return number >= -0x80000000n && number <= 0x7fffffffn ? 'signedint' : 'long';
}

/** A whole number; null for any other value. */
export function wholeNumber(value: unknown): bigint | null {
  const number = jsonNumber(value);
  return typeof number === 'bigint' ? number : null;
}

/** Text as it is, everything else as an Erlang term. */
export function argumentText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? 'undefined' : fieldTerm(value);
}

/** As the broker holds a field: a table is a list of keys, types and values. */
function fieldTerm(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => `{${amqpTypeOf(item)},${fieldTerm(item)}}`).join(',')}]`;
  }
  if (amqpTypeOf(value) !== 'table') return erlangTerm(value);
  const fields = Object.entries(Object(value)).map(
    ([key, item]) => `{${erlangTerm(key)},${amqpTypeOf(item)},${fieldTerm(item)}}`,
  );
  return `[${fields.join(',')}]`;
}
