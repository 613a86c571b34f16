import type { AccessResource, AccessStep } from './accessStep.ts';
import type { Asking } from './asking.ts';
import { reply } from './reply.ts';
import { ruleStep } from './ruleStep.ts';

/** What every operation begins with: the user has to be let in. */
export function* openConnection(asking: Asking): Generator<AccessStep> {
  const { question, version } = asking;
  const user: AccessResource = { kind: 'user', name: question.user };
  const refused =
    'Login was refused using authentication mechanism PLAIN. For details see the broker logfile.';
  yield ruleStep(user, 'user-exists', asking.user !== undefined, reply(403, refused, version), {
    code: 'create-user',
  });

  const vhost: AccessResource = { kind: 'vhost', name: question.vhost };
  const notFound = reply(530, `vhost ${question.vhost} not found`, version);
  yield ruleStep(vhost, 'vhost-exists', asking.vhost !== undefined, notFound, { code: 'create-vhost' });

  yield {
    check: {
      resource: vhost,
      permission: 'access',
      rule: null,
      expression: null,
      matched: null,
      verdict: asking.row ? 'passed' : 'failed',
    },
    reply: reply(530, `access to vhost '${question.vhost}' refused for user '${question.user}'`, version),
    change: { code: 'permit-vhost', resource: vhost, facts: { user: question.user } },
  };
}
