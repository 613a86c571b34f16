/** How the server's thread tells the other, in the middle of its work, that nobody waits for an answer. */
export interface StopSign {
  /** What both threads share: `workerData` of the other. */
  readonly shared: SharedArrayBuffer;
  raise(id: number): void;
  /** @throws {Stopped} when it was raised for this question */
  obey(id: number): void;
}

export class Stopped extends Error {}

/** @param shared of a stop sign made elsewhere; without it a new one */
export function createStopSign(shared: unknown = new SharedArrayBuffer(4)): StopSign {
  if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('a stop sign is shared memory');
  const sign = new Int32Array(shared);
  return {
    shared,
    raise: (id) => void Atomics.store(sign, 0, id),
    obey(id) {
      if (Atomics.load(sign, 0) === id) throw new Stopped();
    },
  };
}
