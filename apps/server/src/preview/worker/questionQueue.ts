import { Worker } from 'node:worker_threads';
import type { FastifyBaseLogger } from 'fastify';
import { ProblemAnswer } from '../../problems/problemAnswer.ts';
import type { FromWorker, ListBytes, Question, ToWorker } from './messages.ts';
import { askAgain } from './snapshots.ts';
import { createStopSign, type StopSign } from './stopSign.ts';

/** Questions on their way to the thread that works them out, one at a time. */
export interface QuestionQueue {
  /**
   * The answer as JSON.
   * @throws {ProblemAnswer} of the thread; 503 when the thread ended
   */
  ask(question: Question, asking: Asking): Promise<Uint8Array>;
  /** Lists that questions name. */
  keep(lists: ListBytes): KeptSnapshot;
  close(): Promise<void>;
}

export interface Asking {
  /** Questions of others come between two of the same asker. */
  asker: string;
  /** Aborted when nobody waits any more, so that a newer question of the same page need not wait for it. */
  signal: AbortSignal;
}

export interface KeptSnapshot {
  readonly id: number;
  /** False: the thread that kept it has ended. */
  isThere(): boolean;
  drop(): void;
}

export interface QuestionQueueOptions {
  /** The module that runs in the thread. */
  entry: URL;
  /** A question that takes longer is given up, and its thread with it. */
  limitMs: number;
  log: Pick<FastifyBaseLogger, 'error'>;
}

interface Waiting {
  id: number;
  question: Question;
  asking: Asking;
  settle: PromiseWithResolvers<Uint8Array>;
}

interface Thread {
  worker: Worker;
  stopSign: StopSign;
}

/** The thread starts with the first question, and anew when it ended. */
export function createQuestionQueue({ entry, limitMs, log }: QuestionQueueOptions): QuestionQueue {
  let thread: Thread | null = null;
  let running: Waiting | null = null;
  let lastAsker: string | null = null;
  let waiting: Waiting[] = [];
  let nextId = 1;

  return {
    ask(question, asking) {
      const asked: Waiting = { id: nextId++, question, asking, settle: Promise.withResolvers() };
      waiting.push(asked);
      asking.signal.addEventListener('abort', () => giveUp(asked));
      runNext();
      return asked.settle.promise;
    },
    keep(lists) {
      const id = nextId++;
      const keeper = runningThread();
      const transfer = [lists.queues, lists.exchanges].filter((bytes) => bytes !== null);
      post(keeper, { kind: 'keep', snapshot: id, lists }, transfer);
      return {
        id,
        isThere: () => keeper === thread,
        drop: () => keeper === thread && post(keeper, { kind: 'drop', snapshot: id }),
      };
    },
    async close() {
      const ending = thread?.worker;
      lose(askAgain);
      await ending?.terminate();
    },
  };

  function runNext() {
    if (running) return;
    const next = waiting.find(({ asking }) => asking.asker !== lastAsker) ?? waiting[0];
    if (!next) return;
    waiting = waiting.filter((other) => other !== next);
    running = next;
    lastAsker = next.asking.asker;
    post(runningThread(), { kind: 'question', id: next.id, question: next.question });
    const { id } = next;
    setTimeout(() => running?.id === id && lose(tookTooLong), limitMs).unref();
  }

  function take(message: FromWorker) {
    if (running?.id !== message.id) return;
    const { settle } = running;
    running = null;
    if (message.kind === 'answered') settle.resolve(message.answer);
    if (message.kind === 'refused') settle.reject(new ProblemAnswer(message.status, message.problem));
    runNext();
  }

  /** The connection is closed: nobody reads what it is rejected with. */
  function giveUp(asked: Waiting) {
    waiting = waiting.filter((other) => other !== asked);
    if (running === asked) thread?.stopSign.raise(asked.id);
    asked.settle.reject(nobodyWaits);
  }

  function runningThread(): Thread {
    if (thread) return thread;
    const stopSign = createStopSign();
    const worker = new Worker(entry, { workerData: stopSign.shared, execArgv: [] });
    const started: Thread = { worker, stopSign };
    worker.unref();
    worker.on('message', take);
    worker.on('error', (err) => {
      log.error({ err }, 'the thread that works out previews ended');
      if (thread === started) lose(askAgain);
    });
    worker.on('exit', () => thread === started && lose(askAgain));
    thread = started;
    return started;
  }

  /** What the thread was asked and what it kept goes with it. */
  function lose(why: ProblemAnswer) {
    const ended = thread;
    const lost = running ? [running, ...waiting] : waiting;
    thread = null;
    running = null;
    waiting = [];
    for (const { settle } of lost) settle.reject(why);
    void ended?.worker.terminate();
  }
}

function post({ worker }: Thread, message: ToWorker, transfer: ArrayBuffer[] = []) {
  worker.postMessage(message, transfer);
}

const nobodyWaits = new ProblemAnswer(499, { error: 'nobody-waits', reason: 'The asker went away.' });

const tookTooLong = new ProblemAnswer(503, {
  error: 'took-too-long',
  reason: 'This took too long and was stopped; ask about fewer objects or a simpler pattern.',
});
