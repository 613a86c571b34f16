import { t } from '@lingui/core/macro';
import type { TopicPermission } from '@warren/management-api';
import { NameText } from '../../ui/NameText.tsx';
import { RowButtons } from '../../ui/RowButtons.tsx';
import type { DataColumn } from '../../ui/table/dataColumn.ts';
import type { OpenForm } from './PermissionForms.tsx';
import { UserLink } from './UserLink.tsx';

/** What the list of topic permissions can show. */
export function topicColumns(onOpen: ((form: OpenForm) => void) | null): DataColumn<TopicPermission>[] {
  return [
    {
      id: 'user',
      header: t`User`,
      value: ({ user }) => user,
      cell: ({ user }) => <UserLink name={user} />,
      shown: 'always',
      phone: 'first',
    },
    {
      id: 'vhost',
      header: t`Virtual host`,
      width: 150,
      value: ({ vhost }) => vhost,
      cell: ({ vhost }) => <NameText name={vhost} />,
    },
    {
      id: 'exchange',
      header: t`Exchange`,
      width: 180,
      value: ({ exchange }) => exchange,
      cell: ({ exchange }) => <NameText name={exchange === '' ? 'amq.default' : exchange} />,
    },
    {
      id: 'write',
      header: t`Write keys`,
      width: 220,
      value: ({ write }) => write,
      cell: ({ write }) => <NameText name={write} />,
    },
    {
      id: 'read',
      header: t`Read keys`,
      width: 220,
      value: ({ read }) => read,
      cell: ({ read }) => <NameText name={read} />,
    },
    ...(onOpen === null ? [] : [acts(onOpen)]),
  ];
}

function acts(onOpen: (form: OpenForm) => void): DataColumn<TopicPermission> {
  return {
    id: 'acts',
    header: '',
    width: 112,
    acts: true,
    shown: 'always',
    phone: 'end',
    value: () => null,
    cell: (of) => (
      <RowButtons
        what={t`${of.user} on ${of.exchange} in ${of.vhost}`}
        onEdit={() => onOpen({ form: 'topic-permission', of })}
        onRemove={() => onOpen({ form: 'remove-topic-permission', of })}
      />
    ),
  };
}
