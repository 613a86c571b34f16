import { type PermissionFindings, permissionFindingsQuerySchema } from '@warren/console-api';
import {
  parseLossless,
  readConnectionPeers,
  readExchanges,
  readPermissions,
  readQueues,
  readTopicPermissions,
  readUsers,
  readVhosts,
} from '@warren/management-api';
import { type AccessFindings, accessFindings, type PlacedObject } from '@warren/semantics';
import { observedAnswer } from './accessAnswers.ts';
import { hasPassword } from './hasPassword.ts';
import { jsonOf } from './jsonOf.ts';
import type { HoldingBytes, PermissionFindingsQuestion } from './messages.ts';

/**
 * What is worth a look in users, permissions and virtual hosts.
 * @param obey called now and then; throws when nobody waits any more
 */
export function permissionFindingsAnswer(
  question: PermissionFindingsQuestion,
  obey: () => void,
): PermissionFindings {
  const { code, user, vhost, offset, limit } = permissionFindingsQuerySchema.parse(
    parseLossless(question.asked),
  );
  const { findings, notJudged } = findingsOf(question, obey);
  const meant = findings.filter(
    (finding) =>
      (user === undefined || finding.user === user) && (vhost === undefined || finding.vhost === vhost),
  );
  const counts = Map.groupBy(meant, (finding) => finding.code);
  return {
    ...observedAnswer(question),
    counts: Object.fromEntries([...counts].map(([each, of]) => [each, of.length])),
    not_judged: [...notJudged],
    findings: meant
      .filter((finding) => code === undefined || finding.code === code)
      .slice(offset, offset + limit)
      .map((finding) => ({ ...finding, facts: { ...finding.facts } })),
  };
}

/** The last that were worked out, for their other pages. */
let last: { of: string; findings: AccessFindings } | null = null;

function findingsOf(
  { broker, holdings, read }: PermissionFindingsQuestion,
  obey: () => void,
): AccessFindings {
  if (last?.of === read) return last.findings;
  const users = readUsers(bytesJson(holdings.users));
  const guest = users.find(({ name }) => name === 'guest');
  const findings = accessFindings(
    {
      broker,
      users,
      vhosts: readVhosts(bytesJson(holdings.vhosts)).map(({ name }) => name),
      permissions: readPermissions(bytesJson(holdings.permissions)),
      topicPermissions: readTopicPermissions(bytesJson(holdings.topicPermissions)),
      objects: objectsOf(holdings),
      connections: holdings.connections && readConnectionPeers(jsonOf(holdings.connections)),
      guestHasDefaultPassword: guest ? hasPassword(guest, 'guest') : null,
    },
    obey,
  );
  last = { of: read, findings };
  return findings;
}

/** Null where one of the lists was not given. */
function objectsOf({ queues, exchanges }: HoldingBytes): PlacedObject[] | null {
  if (queues === null || exchanges === null) return null;
  return [
    ...readQueues(jsonOf(queues)).map(({ vhost, name, type }) => ({
      kind: 'queue' as const,
      vhost,
      name,
      type,
    })),
    ...readExchanges(jsonOf(exchanges)).map(({ vhost, name, type }) => ({
      kind: 'exchange' as const,
      vhost,
      name,
      type,
    })),
  ];
}

function bytesJson(bytes: ArrayBuffer | null): unknown {
  return bytes === null ? null : jsonOf(bytes);
}
