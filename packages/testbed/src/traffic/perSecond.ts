/**
 * Does something so many times a second, several times a tick where the rate asks for it; returns what ends it, which
 * may be called twice. An action that throws ends it too: its channel is closing.
 */
export function perSecond(rate: number, action: () => void): () => void {
  const tickMs = 100;
  let due = 0;
  const timer = setInterval(() => {
    due += (rate * tickMs) / 1000;
    try {
      for (; due >= 1; due -= 1) action();
    } catch {
      clearInterval(timer);
    }
  }, tickMs);
  return () => clearInterval(timer);
}
