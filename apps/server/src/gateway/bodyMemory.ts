import type { IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps memory flat while large bodies pass. Every piece of a body is a buffer outside V8's heap that is garbage
 * once it was sent, and V8 lets some 64 MB of these gather before it looks (Node 24); so it is asked to look at its
 * young objects after every few megabytes. That takes about a millisecond, and small bodies never cause it.
 */
export function watchBody(body: IncomingMessage): void {
  body.on('data', (piece: Buffer) => {
    passed += piece.length;
    if (passed < collectAfter) return;
    passed = 0;
    collectYoung({ type: 'minor' });
  });
}

const collectAfter = 8 * 1024 * 1024;
let passed = 0;

setFlagsFromString('--expose-gc');
const collectYoung: (options: { type: 'minor' }) => void = runInNewContext('gc');
