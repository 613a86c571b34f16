/** Expressions and names made of everything that an administrator might write, and of what they should not. */
export interface PatternCase {
  pattern: string;
  name: string;
}

export function generatePatterns(random: () => number, count: number): PatternCase[] {
  return Array.from({ length: count }, () => ({ pattern: pattern(random), name: name(random) }));
}

function pattern(random: () => number): string {
  return random() < 0.4 ? usual(random) : odd(random, 1 + Math.floor(random() * 5));
}

/** As in a policy: an anchored part of a name. */
function usual(random: () => number): string {
  const words = many(random, 1 + Math.floor(random() * 3), (_) =>
    pick(random, [...nameParts, ...usualParts]),
  );
  return `${pick(random, ['^', '', '^', '(?i)^'])}${words}${pick(random, ['$', '', '.*', '.*$', '\\z'])}`;
}

function odd(random: () => number, items: number): string {
  return many(random, items, () => {
    const item = random() < 0.25 ? grouped(random, items) : pick(random, [...atoms, ...nameParts]);
    return random() < 0.4 ? item + pick(random, quantifiers) : item;
  });
}

function grouped(random: () => number, items: number): string {
  const inner = items <= 1 ? pick(random, atoms) : odd(random, Math.floor(items / 2));
  const other = pick(random, [...atoms, ...nameParts]);
  const close = random() < 0.97 ? ')' : '';
  return `${pick(random, opens)}${inner}${random() < 0.35 ? `|${other}` : ''}${close}`;
}

function name(random: () => number): string {
  const separator = pick(random, ['.', '-', '_', '/', ':', '', ' ', '\n']);
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, nameParts)).join(separator);
}

function many(random: () => number, count: number, one: (random: () => number) => string): string {
  return Array.from({ length: count }, () => one(random)).join('');
}

function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

const nameParts = [
  'orders',
  'Orders',
  'eu',
  'a',
  'aab',
  'b',
  'zz',
  'zzzzzc',
  '007',
  'é',
  'É',
  'ß',
  '日本',
  'ÀÉ',
  'ª',
  'x1',
  'k',
  'amq',
  '\t',
];

const usualParts = [
  '\\.',
  '.',
  '(orders|eu)',
  '[a-z]+',
  '\\d+',
  '\\w+',
  '(?:a|b)',
  '-',
  '_',
  '[^.]*',
  '(?!amq\\.)',
  '.{2,4}',
];

const quantifiers = [
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '*+',
  '++',
  '?+',
  '{2}',
  '{1,}',
  '{0,2}',
  '{,2}',
  '{2,1}',
  '{0}',
  '{1,3}?',
  '{ 1 , 2 }',
  '**',
];

const opens = [
  '(',
  '(?:',
  '(?>',
  '(?=',
  '(?!',
  '(?<=',
  '(?<!',
  '(?|',
  '(?i:',
  '(?i)(',
  '(?<n>',
  "(?'m'",
  '(?P<o>',
  '(?x: ',
  '(?s:',
  '(?m:',
  '(?U:',
  '(?-i:',
  '(?(1)',
  '(?(<n>)',
  '(?(?=a)',
  '(?(R)',
  '(?(DEFINE)',
  '(?J)(?<n>',
  '(?^:',
  '(?n:',
  '(?xx:',
];

const atoms = [
  '.',
  '^',
  '$',
  '\\A',
  '\\z',
  '\\Z',
  '\\G',
  '\\b',
  '\\B',
  '\\K',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '\\h',
  '\\H',
  '\\v',
  '\\V',
  '\\R',
  '\\X',
  '\\N',
  '\\C',
  '\\Qa.b\\E',
  '\\Q',
  '\\E',
  '[abc]',
  '[^abc]',
  '[a-z]',
  '[]a]',
  '[^]a]',
  '[a-\\d]',
  '[\\w-a]',
  '[\\B]',
  '[\\b]',
  '[[:alpha:]]',
  '[[:^alpha:]]',
  '[[:upper:]]',
  '[[:punct:]]',
  '[[:foo:]]',
  '[:alpha:]',
  '[[.a.]]',
  '[é]',
  '[À-É]',
  '[\\x80-\\xff]',
  '[\\Qa-z\\E]',
  '[z-a]',
  '[',
  '(?i)',
  '(?-i)',
  '(?s)',
  '(?m)',
  '(?x)',
  '(?U)',
  '(?J)',
  '(?X)',
  '(?a)',
  '(?n)',
  '(?xx)',
  '(?^)',
  '(?#x)',
  '(?#',
  '(?C)',
  '(?C1)',
  '(?R)',
  '(?0)',
  '(?1)',
  '(?-1)',
  '(?+1)',
  '(?&n)',
  '(?P>n)',
  '(?P=n)',
  '\\1',
  '\\2',
  '\\8',
  '\\g1',
  '\\g{1}',
  '\\g{-1}',
  '\\g{2}',
  '\\g<1>',
  "\\g'n'",
  '\\k<n>',
  '\\k{n}',
  '\\k',
  '\\x',
  '\\x41',
  '\\x{41}',
  '\\x{}',
  '\\x{zz}',
  '\\x{100}',
  '\\o{101}',
  '\\o',
  '\\101',
  '\\012',
  '\\400',
  '\\cA',
  '\\c',
  '\\e',
  '\\a',
  '\\f',
  '\\n',
  '\\r',
  '\\t',
  '\\y',
  '\\i',
  '\\L',
  '\\u',
  '\\_',
  '\\-',
  '\\é',
  '\\p{L}',
  '\\P{Lu}',
  '\\p{Greek}',
  '\\pL',
  '\\p{^Nd}',
  '\\p{Foo}',
  '\\p{L&}',
  '\\p{Lu}',
  '(*ACCEPT)',
  '(*FAIL)',
  '(*F)',
  '(*COMMIT)',
  '(*XX)',
  '(*)',
  '(*:m)',
  '(*MARK:m)',
  '#',
  ' ',
  '{',
  '}',
  ']',
  ')',
  '|',
  '(',
  '*',
  '+',
  '?',
  '-',
  '\\',
];
