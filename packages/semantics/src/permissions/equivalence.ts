import { sameValue } from '../policies/compareValues.ts';
import { amqpTypeOf, argumentText } from './amqpArgument.ts';

/** A field or argument of a declaration: as the object has it and as it is declared now. Undefined: not given. */
export interface DeclaredField {
  name: string;
  current: unknown;
  received: unknown;
  /** A field always has a value; an argument may be missing, and its type is named then. */
  kind: 'field' | 'argument';
}

/** The first that differs, with what the broker says of it (rabbit_misc:assert_args_equivalence); null: all agree. */
export function inequivalence(
  fields: readonly DeclaredField[],
  resource: string,
): { name: string; explanation: string } | null {
  const different = fields.find((field) => !agrees(field));
  if (!different) return null;
  const { name } = different;
  const [received, current] = [valueText(different, 'received'), valueText(different, 'current')];
  return {
    name,
    explanation: `inequivalent arg '${name}' for ${resource}: received ${received} but current is ${current}`,
  };
}

function agrees({ name, current, received, kind }: DeclaredField): boolean {
  if (kind === 'field') return current === received;
  if (current === undefined || received === undefined) {
    return current === received || (name === 'x-queue-type' && (current ?? received) === 'classic');
  }
  const classes = [current, received].map((value) => typeClass(value));
  return classes[0] === classes[1] && sameValue(current, received);
}

function valueText(field: DeclaredField, side: 'current' | 'received'): string {
  const value = field[side];
  if (value === undefined) return 'none';
  const text = field.kind === 'field' ? atomText(value) : argumentText(value);
  const other = side === 'current' ? field.received : field.current;
  return other === undefined ? `the value '${text}' of type '${amqpTypeOf(value)}'` : `'${text}'`;
}

/** Types of exchanges are atoms, written in quotes where they hold more than letters, digits and `_`. */
function atomText(value: unknown): string {
  const text = String(value);
  return /^[a-z][a-zA-Z0-9_@]*$/.test(text) ? text : `'${text}'`;
}

function typeClass(value: unknown): string {
  const type = amqpTypeOf(value);
  return type === 'long' || type === 'signedint' ? 'int' : type;
}
