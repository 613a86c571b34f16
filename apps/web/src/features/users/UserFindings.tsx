import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { UserAccount } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { userPermissionsQuery, usersQuery, userTopicPermissionsQuery } from './queries.ts';
import classes from './Users.module.css';
import { type UserFinding, userFindings } from './userFindings.ts';

/** What is worth a look about a user, by what the broker tells. */
export function UserFindings({ account }: { account: UserAccount }) {
  const permissions = useBroker(userPermissionsQuery(account.name)).data;
  const topics = useBroker(userTopicPermissionsQuery(account.name)).data;
  const users = useBroker(usersQuery).data;
  if (permissions === null) return null;
  const administrators = users?.filter(({ tags }) => tags.includes('administrator')).length ?? null;
  const found = userFindings(account, permissions, topics ?? [], administrators);
  return (
    <Panel title={t`Findings`}>
      {found.length === 0 ? (
        <p className={classes.faint}>
          <Trans>Nothing stands out. Whether a user is ever used, no broker tells.</Trans>
        </p>
      ) : (
        <ul className={classes.findings}>
          {found.map((finding) => (
            <li key={JSON.stringify(finding)}>
              <SeverityMark severity={finding.severity} />
              <span>
                <FindingWords finding={finding} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FindingWords({ finding }: { finding: UserFinding }) {
  switch (finding.code) {
    case 'guest':
      return (
        <Trans>
          Everybody knows this account and its first password. The broker lets it in from the same machine
          only, unless it was told otherwise.
        </Trans>
      );
    case 'last-administrator':
      return <Trans>The only administrator: without this user nobody can change users.</Trans>;
    case 'no-way-in':
      return <Trans>No password: logs in only by a certificate or another back end.</Trans>;
    case 'no-permissions':
      return <Trans>May enter no virtual host, so every connection over AMQP is refused.</Trans>;
    case 'everything-everywhere':
      return (
        <Plural
          value={finding.vhosts}
          one="An application that may do everything in its virtual host. Expressions for its own names would do."
          other="An application that may do everything in # virtual hosts. Expressions for its own names would do."
        />
      );
    case 'open-end':
      return (
        <Trans>
          <NameText name={finding.expression} /> in <NameText name={finding.vhost} /> is open at its end: it
          finds longer names too.
        </Trans>
      );
  }
}
