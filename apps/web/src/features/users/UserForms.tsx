import type { Permission, TopicPermission, UserAccount } from '@warren/management-api';
import { PermissionForm } from '../../ui/access/PermissionForm.tsx';
import { RemovePermission } from '../../ui/access/RemovePermission.tsx';
import { TopicPermissionForm } from '../../ui/access/TopicPermissionForm.tsx';
import { useBroker } from '../../ui/brokerRead.ts';
import { CloneUser } from './CloneUser.tsx';
import { CredentialForm } from './CredentialForm.tsx';
import { DeleteUser } from './DeleteUser.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { userPermissionsQuery, userTopicPermissionsQuery, vhostsQuery } from './queries.ts';

/** Which form of a user's page is open; `of`: what it changes, null: a new one. */
export type OpenForm =
  | { form: 'credentials' | 'limits' | 'clone' | 'delete' }
  | { form: 'permission'; of: Permission | null }
  | { form: 'topic-permission'; of: TopicPermission | null }
  | { form: 'remove-permission'; of: Permission }
  | { form: 'remove-topic-permission'; of: TopicPermission };

/** The open form. */
export function UserForms(props: { open: OpenForm; account: UserAccount; onClose: () => void }) {
  const { open, account, onClose } = props;
  const { name: user } = account;
  const vhosts = useBroker(vhostsQuery).data?.map(({ name }) => name) ?? [];
  switch (open.form) {
    case 'credentials':
      return <CredentialForm account={account} onClose={onClose} />;
    case 'limits':
      return <LimitsForm account={account} onClose={onClose} />;
    case 'clone':
      return <CloneUser account={account} onClose={onClose} />;
    case 'delete':
      return <DeleteUser account={account} onClose={onClose} />;
    case 'permission':
      return (
        <PermissionForm
          of={{ user }}
          permission={open.of}
          list={userPermissionsQuery(user)}
          names={vhosts}
          onClose={onClose}
        />
      );
    case 'topic-permission':
      return (
        <TopicPermissionForm
          of={{ user }}
          permission={open.of}
          list={userTopicPermissionsQuery(user)}
          names={vhosts}
          exchanges={[]}
          onClose={onClose}
        />
      );
    case 'remove-permission':
      return (
        <RemovePermission
          change={{ kind: 'clear-permission', vhost: open.of.vhost, user: account.name }}
          onClose={onClose}
        />
      );
    case 'remove-topic-permission':
      return (
        <RemovePermission
          change={{
            kind: 'clear-topic-permission',
            vhost: open.of.vhost,
            user: account.name,
            exchange: open.of.exchange,
          }}
          onClose={onClose}
        />
      );
  }
}
