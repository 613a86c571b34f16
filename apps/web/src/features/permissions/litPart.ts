/** Where an expression is found in a name: what stands before, what it finds, what stands after. */
export interface LitPart {
  before: string;
  found: string;
  after: string;
}

/**
 * The part of a name that an expression finds, for expressions that a browser and the broker read alike: plain
 * characters, `.`, `^`, `$`, alternatives in groups and simple repetition, on names in ASCII. Null: found nowhere, or
 * not such an expression. It only lights what is shown; whether it is found is the broker's rules to say.
 */
export function litPart(expression: string, name: string): LitPart | null {
  if (!readAlike.test(expression) || !/^[ -~]*$/.test(name)) return null;
  if ((expression.match(/[*+?]/g)?.length ?? 0) > mostRepeats) return null;
  const found = find(expression, name);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return { before: name.slice(0, found.index), found: found[0], after: name.slice(end) };
}

function find(expression: string, name: string): RegExpExecArray | null {
  try {
    return new RegExp(expression).exec(name);
  } catch {
    return null;
  }
}

/** Each one multiplies the places that are tried. */
const mostRepeats = 3;

/** A group is never repeated, so that no search takes long. */
const readAlike =
  /^(?:[\w\- :,@/!%&=~;<>'"#`]|\\[.\-$^|*+?()[\]{}/]|[.^$|]|\((?:\?:)?|\)(?![*+?{])|(?<=[\w.])[*+?](?![*+?{]))*$/;
