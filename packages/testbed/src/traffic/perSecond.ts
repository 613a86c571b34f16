/** Does something so many times a second, several times a tick where the rate asks for it; returns what ends it. */
export function perSecond(rate: number, action: () => void): () => void {
  const tickMs = 100;
  let due = 0;
  const timer = setInterval(() => {
    due += (rate * tickMs) / 1000;
    for (; due >= 1; due -= 1) action();
  }, tickMs);
  return () => clearInterval(timer);
}
