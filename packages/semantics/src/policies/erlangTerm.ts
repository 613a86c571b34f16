import { jsonNumberText } from './jsonNumber.ts';

/** A JSON value as the broker writes it in its answers: an Erlang term, such as `<<"text">>` or `1.0e3`. */
export function erlangTerm(value: unknown): string {
  if (typeof value === 'string') return erlangBinary(value);
  const digits = jsonNumberText(value);
  if (digits !== null) return /^-?\d+$/.test(digits) ? digits : erlangFloat(Number(digits));
  if (Array.isArray(value)) return `[${value.map(erlangTerm).join(',')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${erlangBinary(key)} => ${erlangTerm(inner)}`);
  return `#{${entries.join(',')}}`;
}

function erlangBinary(text: string): string {
  if (text === '') return '<<>>';
  const isAscii = /^[ -~]*$/.test(text);
  return `<<"${text.replace(/["\\]/g, '\\$&')}"${isAscii ? '' : '/utf8'}>>`;
}

/** The shorter of the two ways to write it, with a digit after the point; without an exponent when both are as long. */
function erlangFloat(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const scientific = `${withPoint(mantissa)}e${Number(exponent)}`;
  const plain = withPoint(String(value));
  return /e/.test(plain) || scientific.length < plain.length ? scientific : plain;
}

function withPoint(digits: string): string {
  return /[.e]/.test(digits) ? digits : `${digits}.0`;
}
