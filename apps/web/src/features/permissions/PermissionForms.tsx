import { useQuery } from '@tanstack/react-query';
import type { Permission, TopicPermission } from '@warren/management-api';
import { PermissionForm } from '../../ui/access/PermissionForm.tsx';
import { RemovePermission } from '../../ui/access/RemovePermission.tsx';
import { TopicPermissionForm } from '../../ui/access/TopicPermissionForm.tsx';
import { PermissionPreviewNote, RemovalPreviewNote, TopicPreviewNote } from './PreviewNote.tsx';
import { permissionsQuery, topicPermissionsQuery, usersQuery, vhostsQuery } from './queries.ts';

/** Which form is open; `of`: what it changes, null: a new one. */
export type OpenForm =
  | { form: 'permission'; of: Permission | null; draft?: Permission }
  | { form: 'topic-permission'; of: TopicPermission | null; draft?: TopicPermission }
  | { form: 'remove-permission'; of: Permission }
  | { form: 'remove-topic-permission'; of: TopicPermission };

/** The open form. */
export function PermissionForms({ open, onClose }: { open: OpenForm; onClose: () => void }) {
  const vhosts = useQuery(vhostsQuery).data?.data.map(({ name }) => name) ?? [];
  const users = useQuery(usersQuery).data?.data.map(({ name }) => name) ?? [];
  switch (open.form) {
    case 'permission':
      return (
        <PermissionForm
          of={{ vhosts }}
          permission={open.of}
          list={permissionsQuery()}
          names={users}
          preview={(draft) => <PermissionPreviewNote draft={draft} />}
          onClose={onClose}
          {...(open.draft === undefined ? {} : { draft: open.draft })}
        />
      );
    case 'topic-permission':
      return (
        <TopicPermissionForm
          of={{ vhosts }}
          permission={open.of}
          list={topicPermissionsQuery()}
          names={users}
          exchanges={[]}
          preview={(draft) => <TopicPreviewNote draft={draft} />}
          onClose={onClose}
          {...(open.draft === undefined ? {} : { draft: open.draft })}
        />
      );
    case 'remove-permission':
      return (
        <RemovePermission
          change={{ kind: 'clear-permission', vhost: open.of.vhost, user: open.of.user }}
          preview={<RemovalPreviewNote user={open.of.user} vhost={open.of.vhost} />}
          onClose={onClose}
        />
      );
    case 'remove-topic-permission': {
      const { user, vhost, exchange } = open.of;
      return (
        <RemovePermission
          change={{ kind: 'clear-topic-permission', vhost, user, exchange }}
          onClose={onClose}
        />
      );
    }
  }
}
