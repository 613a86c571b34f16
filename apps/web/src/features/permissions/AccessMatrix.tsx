import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { PermissionPreview } from '@warren/console-api';
import type { Permission } from '@warren/management-api';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { formatCount } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { ExpressionHeads } from './ExpressionHeads.tsx';
import { FailedAnswer } from './FailedAnswer.tsx';
import { MatrixFoot } from './MatrixFoot.tsx';
import { MatrixRows } from './MatrixRows.tsx';
import type { OpenForm } from './PermissionForms.tsx';
import classes from './Permissions.module.css';
import { previewQuery, userPermissionsQuery } from './queries.ts';
import { useSettled } from './useSettled.ts';

/** Names that are shown at a time. */
const pageSize = 25;

/** The three expressions of a user in a virtual host, and what each finds among the names that are there. */
export function AccessMatrix(props: {
  user: string;
  vhost: string;
  /** A form asks what a change would do: of two questions about the same user the server drops the older. */
  paused: boolean;
  onOpen: (form: OpenForm) => void;
}) {
  const { user, vhost, paused, onOpen } = props;
  const permissions = useBroker(userPermissionsQuery(user));
  if (permissions.data !== null) {
    const row = permissions.data.find((permission) => permission.vhost === vhost) ?? null;
    return <Matrix of={{ user, vhost }} row={row} paused={paused} onOpen={onOpen} />;
  }
  return (
    <Panel title={t`What the expressions find`}>
      <PanelState live={permissions} what={t`Permissions`} skeleton={<SkeletonBar width="60%" />}>
        {() => null}
      </PanelState>
    </Panel>
  );
}

export type Expressions = Pick<Permission, 'configure' | 'write' | 'read'>;

function Matrix(props: {
  of: { user: string; vhost: string };
  /** Null: the user may not enter. */
  row: Permission | null;
  paused: boolean;
  onOpen: (form: OpenForm) => void;
}) {
  const { of, row, paused, onOpen } = props;
  const search = useSearch({ from: '/permission-explainer' });
  const [edit, setEdit] = useState<Expressions | null>(null);
  const [offset, setOffset] = useState(0);
  const mayChange = useWhyNoAdministrator() === null;
  const kept: Expressions = {
    configure: row?.configure ?? '',
    write: row?.write ?? '',
    read: row?.read ?? '',
  };
  const now = edit ?? kept;
  const edited = edit !== null && (row === null || !same(edit, kept));
  const tried = search.try ?? '';
  const { find, show } = search;
  const asked = useSettled({
    ...of,
    change: 'put' as const,
    configure: now.configure,
    write: now.write,
    read: now.read,
    show: show ?? ('all' as const),
    ...(find === undefined ? {} : { name_contains: find }),
    ...(tried === '' ? {} : { new_names: [{ kind: search.tryKind ?? ('queue' as const), name: tried }] }),
    offset,
    limit: pageSize,
  });
  const { data: answer, error, isPlaceholderData } = useQuery({ ...previewQuery(asked), enabled: !paused });
  return (
    <Panel title={t`What the expressions find`} note={<Total answer={answer} />} padded={false}>
      <ExpressionHeads
        expressions={now}
        answer={answer}
        edited={edited}
        readOnly={!mayChange}
        onChange={(next) => setEdit(next)}
      />
      {row === null && !edited && (
        <p className={classes.note}>
          <Trans>There is no permission: whatever the expressions would find, the user may not enter.</Trans>
        </p>
      )}
      {edited && (
        <div className={classes.edited}>
          <span>
            <Trans>Not saved yet.</Trans>{' '}
            {answer !== undefined && error === null && <GainedAndLost counts={answer.counts} />}
          </span>
          <Button variant="default" onClick={() => setEdit(null)}>
            <Trans>Discard</Trans>
          </Button>
          <Button onClick={() => onOpen({ form: 'permission', of: row, draft: { ...of, ...now } })}>
            <Trans>Save…</Trans>
          </Button>
        </div>
      )}
      {error !== null && <FailedAnswer failure={error} />}
      {answer !== undefined && (
        <div data-late={isPlaceholderData} className={classes.late}>
          <MatrixRows answer={answer} expressions={now} after={edited} />
          <MatrixFoot answer={answer} offset={offset} pageSize={pageSize} goTo={setOffset} edited={edited} />
        </div>
      )}
    </Panel>
  );
}

/** What a change gives and takes, in numbers. */
export function GainedAndLost({ counts }: Pick<PermissionPreview, 'counts'>) {
  return (
    <>
      <Plural
        value={counts.gained}
        one="# permission on a name is gained"
        other="# permissions on names are gained"
      />
      {', '}
      <Plural value={counts.lost} one="# is lost" other="# are lost" />
      {counts.undecided > 0 && (
        <>
          {', '}
          <Plural value={counts.undecided} one="# is not judged" other="# are not judged" />
        </>
      )}
      .
    </>
  );
}

function Total({ answer }: { answer: PermissionPreview | undefined }) {
  if (answer === undefined) return null;
  const queues = formatCount(answer.counts.queues);
  const exchanges = formatCount(answer.counts.exchanges);
  return (
    <Trans>
      {queues} queues, {exchanges} exchanges
    </Trans>
  );
}

function same(one: Expressions, other: Expressions): boolean {
  return one.configure === other.configure && one.write === other.write && one.read === other.read;
}
