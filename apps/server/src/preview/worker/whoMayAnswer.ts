import { type WhoMayAnswer, whoMaySchema } from '@warren/console-api';
import { parseLossless } from '@warren/management-api';
import { whoMay } from '@warren/semantics';
import { notGiven, observedAnswer, operationOf, verdictAnswer } from './accessAnswers.ts';
import { accessWorldOf } from './accessWorldOf.ts';
import type { Question } from './messages.ts';

/**
 * Which users may do something. Without one of the lists it is open for all of them.
 * @param obey called now and then; throws when nobody waits any more
 */
export function whoMayAnswer(
  question: Extract<Question, { kind: 'who-may' }>,
  obey: () => void,
): WhoMayAnswer {
  const asked = whoMaySchema.parse(parseLossless(question.asked));
  const { allowed, offset, limit, ...operation } = asked;
  const world = accessWorldOf(question.sources, asked.vhost);
  const answers =
    question.missing.length > 0
      ? world.users.map((user) => ({ user, verdict: notGiven(question.missing) }))
      : whoMay(world, operationOf(operation), obey).map(({ user, explanation }) => ({
          user,
          verdict: verdictAnswer(explanation),
        }));
  const count = (meant: boolean | null) => answers.filter(({ verdict }) => verdict.allowed === meant).length;
  return {
    ...observedAnswer(question),
    counts: { allowed: count(true), undecided: count(null), refused: count(false) },
    users: answers
      .filter(({ verdict }) => allowed === undefined || verdict.allowed === allowed)
      .slice(offset, offset + limit)
      .map(({ user: { name, tags }, verdict }) => ({ user: name, tags: [...tags], ...verdict })),
  };
}
