/** Resolves with the name of the signal that asks this process to end: Ctrl-C, or the end of its terminal or service. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    // Something has to keep the process alive: the brokers and the guard deliberately do not.
    const alive = setInterval(() => {}, 2 ** 30);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        clearInterval(alive);
        resolve(signal);
      });
    }
  });
}
