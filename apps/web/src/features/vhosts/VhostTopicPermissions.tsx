import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { TopicPermission } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { RowButtons } from '../../ui/RowButtons.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { LongList } from './LongList.tsx';
import { vhostTopicPermissionsQuery } from './queries.ts';
import type { OpenForm } from './VhostForms.tsx';
import { UserLink } from './VhostPermissions.tsx';

/** Which routing keys users may publish to and bind on topic exchanges here. */
export function VhostTopicPermissions(props: { name: string; onOpen: (form: OpenForm) => void }) {
  const { name, onOpen } = props;
  const permissions = useBroker(vhostTopicPermissionsQuery(name));
  const may = useWhyNoAdministrator() === null;
  const columns: PlainColumn<TopicPermission>[] = [
    { id: 'user', header: t`User`, cell: ({ user }) => <UserLink name={user} /> },
    { id: 'exchange', header: t`Exchange`, cell: ({ exchange }) => <NameText name={exchange} /> },
    { id: 'write', header: t`Write keys`, cell: ({ write }) => <NameText name={write} /> },
    { id: 'read', header: t`Read keys`, cell: ({ read }) => <NameText name={read} /> },
    {
      id: 'acts',
      header: '',
      align: 'right',
      cell: (of) =>
        may && (
          <RowButtons
            what={t`${of.user} on ${of.exchange}`}
            onEdit={() => onOpen({ form: 'topic-permission', of })}
            onRemove={() => onOpen({ form: 'remove-topic-permission', of })}
          />
        ),
    },
  ];
  return (
    <Panel
      title={t`Topic permissions`}
      note={t`searched in routing keys`}
      padded={false}
      aside={
        may && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onOpen({ form: 'topic-permission', of: null })}
          >
            <Trans>Add…</Trans>
          </Button>
        )
      }
    >
      <PanelState live={permissions} what={t`Topic permissions`} skeleton={<SkeletonBar width="60%" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.note}>
              <Trans>None: on topic exchanges the permissions above decide alone.</Trans>
            </p>
          ) : (
            <LongList rows={rows}>
              {(shown) => (
                <PlainTable
                  label={t`Topic permissions`}
                  columns={columns}
                  rows={shown}
                  rowKey={({ user, exchange }) => JSON.stringify([user, exchange])}
                />
              )}
            </LongList>
          )
        }
      </PanelState>
    </Panel>
  );
}
