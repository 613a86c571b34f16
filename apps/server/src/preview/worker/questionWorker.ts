import { parentPort, workerData } from 'node:worker_threads';
import { createPolicyMemory } from '@warren/semantics';
import { ProblemAnswer } from '../../problems/problemAnswer.ts';
import { explainPermissionAnswer } from './explainPermissionAnswer.ts';
import { explainPolicyAnswer } from './explainPolicyAnswer.ts';
import type { FromWorker, Question, ToWorker } from './messages.ts';
import { permissionFindingsAnswer } from './permissionFindingsAnswer.ts';
import { previewPermissionAnswer } from './previewPermissionAnswer.ts';
import { previewPolicyAnswer } from './previewPolicyAnswer.ts';
import { createSnapshots } from './snapshots.ts';
import { createStopSign, Stopped } from './stopSign.ts';
import { whoMayAnswer } from './whoMayAnswer.ts';

// The thread that works out what policies and permissions do, so that the server's own never waits for it.

const stopSign = createStopSign(workerData);
const snapshots = createSnapshots();
const memory = createPolicyMemory();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'keep') snapshots.keep(message.snapshot, message.lists);
  if (message.kind === 'drop') snapshots.drop(message.snapshot);
  if (message.kind === 'question') send(answerTo(message.id, message.question));
});

function answerTo(id: number, question: Question): FromWorker {
  try {
    const answer = new TextEncoder().encode(JSON.stringify(answerOf(id, question)));
    return { id, kind: 'answered', answer };
  } catch (error) {
    if (error instanceof Stopped) return { id, kind: 'stopped' };
    if (error instanceof ProblemAnswer)
      return { id, kind: 'refused', status: error.status, problem: error.problem };
    throw error;
  }
}

function answerOf(id: number, question: Question): object {
  const obey = () => stopSign.obey(id);
  switch (question.kind) {
    case 'explain-policy':
      return explainPolicyAnswer(question);
    case 'preview-policy':
      return previewPolicyAnswer(question, snapshots.of(question.snapshot), memory, obey);
    case 'explain-permission':
      return explainPermissionAnswer(question);
    case 'who-may':
      return whoMayAnswer(question, obey);
    case 'preview-permission':
      return previewPermissionAnswer(question, snapshots.of(question.snapshot), obey);
    case 'permission-findings':
      return permissionFindingsAnswer(question, obey);
  }
}

function send(message: FromWorker) {
  const transfer = message.kind === 'answered' ? [message.answer.buffer] : [];
  parentPort?.postMessage(message, transfer);
}
