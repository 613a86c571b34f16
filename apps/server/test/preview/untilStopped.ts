import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../../src/preview/worker/messages.ts';
import { createStopSign, Stopped } from '../../src/preview/worker/stopSign.ts';

// A thread whose first question has no end.

const stopSign = createStopSign(workerData);
let questions = 0;

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind !== 'question') return;
  questions += 1;
  send(questions === 1 ? runUntilStopped(message.id) : answered(message.id));
});

function runUntilStopped(id: number): FromWorker {
  for (;;) {
    try {
      stopSign.obey(id);
    } catch (error) {
      if (error instanceof Stopped) return { id, kind: 'stopped' };
      throw error;
    }
  }
}

function answered(id: number): FromWorker {
  return { id, kind: 'answered', answer: new TextEncoder().encode('{}') };
}

function send(message: FromWorker) {
  parentPort?.postMessage(message);
}
