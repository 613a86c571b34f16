import type { Choices } from './seededChoices.ts';

/** A name of a queue, an exchange or a key: usual ones, and such as need care in addresses, expressions and encodings. */
export function generateName(choices: Choices): string {
  const parts = Array.from({ length: choices.between(1, 3) }, () => choices.pick(nameParts));
  const name = parts.join(choices.pick(['.', '.', '-', '_', '/', ':', '', ' ', '+']));
  // A browser's address has no way to name these.
  return name === '.' || name === '..' ? 'dots' : name;
}

const nameParts = [
  'orders',
  'Orders',
  'eu',
  'us',
  'dead',
  'audit',
  'a',
  'ab',
  'aab',
  'b',
  'zz',
  'zzzzzzzzzzzzzzzzzc',
  '007',
  '12',
  'x1',
  'é',
  'É',
  'ñandú',
  'ß',
  '日本',
  '😀',
  'ª',
  '\u00a0',
  '\u0085',
  'İ',
  'K',
  '\tx',
  '%2F',
  '%',
  'q?x=1&y=2#f',
  'br[0]',
  'p(n)',
  'pi|pe',
  'ca^',
  'do$',
  'st*r',
  'pl+s',
  'back\\slash',
  'qu"o',
  "a'p",
  '<b>',
  '__proto__',
  'amq',
] as const;
