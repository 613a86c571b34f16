import { type ByteSet, singleByte, union } from './byteSet.ts';
import type { Dialect } from './dialect.ts';

/**
 * The bytes that have a Unicode property, taken as the first 256 code points. Null: no such property;
 * undefined: one of PCRE2's newer kinds, which are not judged here.
 */
export function propertyBytes(name: string, dialect: Dialect, caseless: boolean): ByteSet | null | undefined {
  const letterCase = ['Lu', 'Ll', 'Lt', 'L&'].includes(name);
  if (name === 'L&' || (dialect === 'pcre2' && caseless && letterCase))
    return bytesOf(/[\p{Lu}\p{Ll}\p{Lt}]/u);
  if (Object.hasOwn(own, name)) return own[name] ? bytesOf(own[name]) : null;
  if (categories.includes(name)) return bytesOf(new RegExp(`\\p{${name}}`, 'u'));
  if (dialect === 'pcre2') return undefined;
  return scriptBytes(name);
}

/** The newest scripts that Unicode 12 does not know have no characters below 256, so only the name matters. */
function scriptBytes(name: string): ByteSet | null {
  if (!/^[A-Z][A-Za-z_]+$/.test(name)) return null;
  try {
    return bytesOf(new RegExp(`\\p{Script=${name}}`, 'u'));
  } catch {
    return null;
  }
}

function bytesOf(expression: RegExp): ByteSet {
  const members = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) =>
    expression.test(String.fromCodePoint(byte)),
  );
  return union(...members.map(singleByte));
}

const own: Readonly<Record<string, RegExp>> = {
  Any: /[\s\S]/u,
  Xan: /[\p{L}\p{N}]/u,
  Xwd: /[\p{L}\p{N}_]/u,
  // The space characters of PCRE: those of Unicode, the vertical ones and NEL.
  Xps: /[\p{Z}\t\n\v\f\r\x85]/u,
  Xsp: /[\p{Z}\t\n\v\f\r\x85]/u,
  // $, @, ` and what comes after the C1 controls.
  Xuc: /[$@`\xa0-\xff]/u,
};

const categories: readonly string[] =
  'C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'.split(
    ' ',
  );
