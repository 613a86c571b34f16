import type { ByteSet } from './byteSet.ts';
import type { Place } from './patternNode.ts';

/** Whether an assertion without a body holds at a position. */
export function placeTest(place: Place, words: ByteSet): (subject: Uint8Array, position: number) => boolean {
  const isWord = (subject: Uint8Array, position: number) => words[subject[position] ?? 0x20] === 1;
  const isBoundary = (subject: Uint8Array, position: number) =>
    isWord(subject, position - 1) !== isWord(subject, position);
  switch (place) {
    case 'start':
      return (_, position) => position === 0;
    case 'line-start':
      return (subject, position) =>
        position === 0 || (position < subject.length && subject[position - 1] === newline);
    case 'end':
      return (subject, position) => position === subject.length;
    case 'end-or-last-newline':
      return (subject, position) => position === subject.length || isLastNewline(subject, position);
    case 'line-end':
      return (subject, position) => position === subject.length || subject[position] === newline;
    case 'word-boundary':
      return isBoundary;
    case 'no-word-boundary':
      return (subject, position) => !isBoundary(subject, position);
    case 'word-start':
      return (subject, position) => isBoundary(subject, position) && isWord(subject, position);
    case 'word-end':
      return (subject, position) => isBoundary(subject, position) && isWord(subject, position - 1);
  }
}

const newline = 0x0a;

function isLastNewline(subject: Uint8Array, position: number): boolean {
  return position === subject.length - 1 && subject[position] === newline;
}
