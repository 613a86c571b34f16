/** A set of bytes: 1 at the index of each member. */
export type ByteSet = Uint8Array;

export type ByteRange = readonly [from: number, to: number];

export function byteSet(ranges: readonly ByteRange[]): ByteSet {
  const set = new Uint8Array(256);
  for (const [from, to] of ranges) set.fill(1, from, to + 1);
  return set;
}

export function singleByte(byte: number): ByteSet {
  return byteSet([[byte, byte]]);
}

export function inverted(set: ByteSet): ByteSet {
  return set.map((member) => 1 - member);
}

export function union(...sets: readonly ByteSet[]): ByteSet {
  const all = new Uint8Array(256);
  for (const set of sets) for (const [byte, member] of set.entries()) if (member) all[byte] = 1;
  return all;
}
