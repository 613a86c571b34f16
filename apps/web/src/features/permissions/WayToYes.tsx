import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ExplainPermission, PermissionAnswer } from '@warren/console-api';
import type { BrokerChange } from '@warren/management-api/changes';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { NeededWords } from './NeededWords.tsx';
import type { OpenForm } from './PermissionForms.tsx';
import classes from './Permissions.module.css';
import { proposedChanges } from './proposedChanges.ts';
import { userPermissionsQuery, userTopicsQuery } from './queries.ts';

/** What would have to change for a yes; where that is a permission, the change as commands and as a form. */
export function WayToYes(props: {
  answer: PermissionAnswer;
  asked: ExplainPermission;
  onOpen: (form: OpenForm) => void;
}) {
  const { answer, asked, onOpen } = props;
  const { user, vhost } = asked;
  const needsTopics = answer.changes.some(({ code }) => code === 'permit-topic');
  const needsRow = answer.changes.some(({ code }) => code === 'permit');
  const rows = useQuery({ ...userPermissionsQuery(user), enabled: needsRow }).data?.data;
  const topics = useQuery({ ...userTopicsQuery(user), enabled: needsTopics }).data?.data;
  const row = rows?.find((permission) => permission.vhost === vhost) ?? null;
  const topicsHere = topics?.filter((topic) => topic.vhost === vhost) ?? [];
  const mayChange = useWhyNoAdministrator() === null;
  const ready = (!needsRow || rows !== undefined) && (!needsTopics || topics !== undefined);
  const { permission, topic } = ready
    ? proposedChanges(answer, { user, vhost }, row, topicsHere)
    : { permission: null, topic: null };
  const changes: BrokerChange[] = [
    ...(permission === null ? [] : [{ ...permission, kind: 'set-permission' as const }]),
    ...(topic === null ? [] : [{ ...topic, kind: 'set-topic-permission' as const }]),
  ];
  return (
    <section className={classes.way} aria-label={t`What would make it yes`}>
      <h3>
        <Trans>What would make it yes</Trans>
      </h3>
      {answer.changes.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>Nothing that is known here.</Trans>
        </p>
      ) : (
        <ul>
          {answer.changes.map((change) => (
            <li key={JSON.stringify([change.code, change.resource])}>
              <NeededWords change={change} />
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && <CommandTabs changes={changes} />}
      {mayChange && changes.length > 0 && (
        <div className={classes.wayButtons}>
          {permission !== null && (
            <Button
              variant="default"
              onClick={() => onOpen({ form: 'permission', of: row, draft: permission })}
            >
              <Trans>Edit the permission…</Trans>
            </Button>
          )}
          {topic !== null && (
            <Button
              variant="default"
              onClick={() =>
                onOpen({
                  form: 'topic-permission',
                  of: topicsHere.find(({ exchange }) => exchange === topic.exchange) ?? null,
                  draft: topic,
                })
              }
            >
              <Trans>Edit the topic permission…</Trans>
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
