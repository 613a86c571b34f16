import { explainPermissionSchema, type PermissionAnswer } from '@warren/console-api';
import { parseLossless } from '@warren/management-api';
import { explainPermission } from '@warren/semantics';
import { changeAnswer, notGiven, observedAnswer, operationOf, verdictAnswer } from './accessAnswers.ts';
import { accessWorldOf } from './accessWorldOf.ts';
import type { ExplainPermissionQuestion } from './messages.ts';
import { ownAccess } from './ownAccess.ts';

/** Whether a user may do something, and why not. What was not given leaves it open. */
export function explainPermissionAnswer(question: ExplainPermissionQuestion): PermissionAnswer {
  const asked = explainPermissionSchema.parse(parseLossless(question.asked));
  const { user, ...operation } = asked;
  const observed = observedAnswer(question);
  if (question.self !== null) return { ...observed, ...ownAccess(asked, question.self) };
  if (question.missing.length > 0) return { ...observed, ...notGiven(question.missing), changes: [] };
  const world = accessWorldOf(question.sources, asked.vhost);
  const explanation = explainPermission(world, { user, ...operationOf(operation) });
  return { ...observed, ...verdictAnswer(explanation), changes: explanation.changes.map(changeAnswer) };
}
