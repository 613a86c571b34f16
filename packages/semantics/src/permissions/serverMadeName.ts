/** How a name made by the broker is written here: its 22 characters are not known before. */
export const serverMadeName = 'amq.gen-…';

const length = 22;

/**
 * Names as a broker may make them (rabbit_guid: 16 random bytes in URL-safe base64): every pair of characters is in
 * one of them. What only three certain characters in a row would decide is taken for not found: it is not, but for
 * one name in ten thousand.
 */
export const serverMadeNames: readonly string[] = makeNames();

function makeNames(): string[] {
  const pairs = everyPair('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
  const around = pairs + pairs.slice(0, length);
  const names: string[] = [];
  for (let at = 0; at < pairs.length; at += length - 1) {
    names.push(`amq.gen-${around.slice(at, at + length)}`);
  }
  return names;
}

/** The shortest text that, read around, has each pair of the characters once (de Bruijn). */
function everyPair(characters: string): string {
  const all = Array.from(characters);
  return all
    .flatMap((first, index) => [first, ...all.slice(index + 1).flatMap((then) => [first, then])])
    .join('');
}
