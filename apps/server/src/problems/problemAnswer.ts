import type { Problem } from '@warren/console-api';

/** Thrown by a route that answers with a problem instead; it becomes the answer and is no failure. */
export class ProblemAnswer extends Error {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.error);
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }
}

export const notFound = new ProblemAnswer(404, {
  error: 'not-found',
  reason: 'There is nothing at this address.',
});

/** 422: a field of the request holds what it may not. */
export function unprocessable(field: string, allowed: string): ProblemAnswer {
  const reason = `The field ${field} allows ${allowed}.`;
  return new ProblemAnswer(422, { error: 'invalid', reason, field, allowed });
}
