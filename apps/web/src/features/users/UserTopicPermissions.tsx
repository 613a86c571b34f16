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
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { userTopicPermissionsQuery } from './queries.ts';
import type { OpenForm } from './UserForms.tsx';

/** Which routing keys a user may publish to and bind on topic exchanges. */
export function UserTopicPermissions({ name, onOpen }: { name: string; onOpen: (form: OpenForm) => void }) {
  const permissions = useBroker(userTopicPermissionsQuery(name));
  const columns: PlainColumn<TopicPermission>[] = [
    { id: 'vhost', header: t`Virtual host`, cell: ({ vhost }) => <NameText name={vhost} /> },
    { id: 'exchange', header: t`Exchange`, cell: ({ exchange }) => <NameText name={exchange} /> },
    { id: 'write', header: t`Write keys`, cell: ({ write }) => <NameText name={write} /> },
    { id: 'read', header: t`Read keys`, cell: ({ read }) => <NameText name={read} /> },
    {
      id: 'acts',
      header: '',
      align: 'right',
      cell: (of) => (
        <RowButtons
          what={of.exchange}
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
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onOpen({ form: 'topic-permission', of: null })}
        >
          <Trans>Add…</Trans>
        </Button>
      }
    >
      <PanelState live={permissions} what={t`Topic permissions`} skeleton={<SkeletonBar width="60%" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.note}>
              <Trans>None: on topic exchanges the permissions above decide alone.</Trans>
            </p>
          ) : (
            <PlainTable
              label={t`Topic permissions`}
              columns={columns}
              rows={rows}
              rowKey={({ vhost, exchange }) => `${vhost} ${exchange}`}
            />
          )
        }
      </PanelState>
    </Panel>
  );
}
