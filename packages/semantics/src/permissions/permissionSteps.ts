import type { AccessCheck, AccessResource, AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { TopicPermissionRow } from './accessWorld.ts';
import type { Asking } from './asking.ts';
import type { ExpressionFound } from './expressionSearch.ts';
import { internalError, reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { serverMadeName } from './serverMadeName.ts';
import { topicExpression } from './topicExpression.ts';

export type Permission = 'configure' | 'write' | 'read';

/** One of the three permissions on a queue or exchange. The default exchange is looked for as `amq.default`. */
export function permissionStep(
  asking: Asking,
  permission: Permission,
  kind: 'queue' | 'exchange',
  name: string,
): AccessStep {
  const { question, search, version } = asking;
  const expression = asking.row?.[permission] ?? '';
  const searched = kind === 'exchange' && name === '' ? 'amq.default' : name;
  const found =
    name === serverMadeName ? search.findInServerMadeName(expression) : search.find(expression, searched);
  const resource: AccessResource = { kind, name };
  const named = accessDiffers('namesPermission', version) ? `${permission} ` : '';
  const of = resourceText(kind, searched, question.vhost);
  return {
    ...judged({ resource, permission, rule: null, expression }, found),
    reply: fails(found)
      ? internalError
      : reply(403, `${named}access to ${of} refused for user '${question.user}'`, version),
    change: {
      code: 'permit',
      resource,
      facts: { user: question.user, vhost: question.vhost, permission, expression, name: searched },
    },
  };
}

/** A routing key on a topic exchange; null where no row restricts the user. */
export function topicStep(
  asking: Asking,
  permission: 'write' | 'read',
  exchange: string,
  routingKey: string,
): AccessStep | null {
  const row = asking.topicRow(exchange);
  if (!row) return null;
  const { question, search, version } = asking;
  const expression = topicExpression(row, permission, version);
  const found = search.find(expression, routingKey);
  const resource: AccessResource = { kind: 'topic', name: routingKey, exchange };
  const named = accessDiffers('namesPermission', version) ? `${permission} ` : '';
  const where = `'${exchange}' in vhost '${question.vhost}'`;
  const refusal = `${named}access to topic '${routingKey}' in exchange ${where} refused for user '${question.user}'`;
  return {
    ...judged({ resource, permission, rule: null, expression }, found),
    reply: fails(found) ? internalError : reply(403, refusal, version),
    change: { code: 'permit-topic', resource, facts: topicFacts(row, permission, expression) },
  };
}

function topicFacts(row: TopicPermissionRow, permission: 'write' | 'read', expression: string) {
  return { user: row.user, vhost: row.vhost, permission, expression, written: row[permission] };
}

function judged(
  asked: Pick<AccessCheck, 'resource' | 'permission' | 'rule' | 'expression'>,
  found: ExpressionFound,
): Pick<AccessStep, 'check' | 'why'> {
  const { matched } = found;
  if (matched !== null) return { check: { ...asked, matched, verdict: matched ? 'passed' : 'failed' } };
  if (found.fails) return { check: { ...asked, matched, verdict: 'failed' } };
  return { check: { ...asked, matched, verdict: 'undecided' }, why: found.why };
}

function fails(found: ExpressionFound): boolean {
  return found.matched === null && found.fails;
}
