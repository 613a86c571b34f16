/**
 * Waits for answers as long as nobody notices, 200 ms. What comes within it is drawn at once, without a skeleton
 * that would only flicker and be drawn for nothing; what takes longer gets one.
 */
export function withinMoment(answers: Promise<void>): Promise<void> {
  return Promise.race([answers, new Promise<void>((resolve) => setTimeout(resolve, moment))]);
}

const moment = 200;
