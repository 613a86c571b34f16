import type { Permission, TopicPermission, VhostLimits, VirtualHost } from '@warren/management-api';
import { PermissionForm } from '../../ui/access/PermissionForm.tsx';
import { RemovePermission } from '../../ui/access/RemovePermission.tsx';
import { TopicPermissionForm } from '../../ui/access/TopicPermissionForm.tsx';
import { useBroker } from '../../ui/brokerRead.ts';
import { CloneVhost } from './CloneVhost.tsx';
import { DeleteVhost } from './DeleteVhost.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import {
  connectionCountQuery,
  exchangeNamesQuery,
  queueCountQuery,
  usersQuery,
  vhostPermissionsQuery,
  vhostTopicPermissionsQuery,
} from './queries.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { StartVhost } from './StartVhost.tsx';

/** Which form of a virtual host's page is open; `of`: what it changes, null: a new one. */
export type OpenForm =
  | { form: 'settings' | 'clone' | 'delete' }
  | { form: 'limits'; of: VhostLimits }
  | { form: 'start'; node: string }
  | { form: 'permission'; of: Permission | null }
  | { form: 'topic-permission'; of: TopicPermission | null }
  | { form: 'remove-permission'; of: Permission }
  | { form: 'remove-topic-permission'; of: TopicPermission };

interface FormProps {
  vhost: VirtualHost;
  onClose: () => void;
}

/** The open form. */
export function VhostForms({ open, ...props }: FormProps & { open: OpenForm }) {
  const { vhost, onClose } = props;
  switch (open.form) {
    case 'settings':
      return <SettingsForm {...props} />;
    case 'clone':
      return <CloneVhost {...props} />;
    case 'delete':
      return <DeleteVhost {...props} />;
    case 'limits':
      return <Limits {...props} of={open.of} />;
    case 'start':
      return <StartVhost name={vhost.name} node={open.node} onClose={onClose} />;
    case 'permission':
      return <Grant {...props} of={open.of} />;
    case 'topic-permission':
      return <TopicGrant {...props} of={open.of} />;
    case 'remove-permission': {
      const { user } = open.of;
      return (
        <RemovePermission change={{ kind: 'clear-permission', vhost: vhost.name, user }} onClose={onClose} />
      );
    }
    case 'remove-topic-permission': {
      const { user, exchange } = open.of;
      return (
        <RemovePermission
          change={{ kind: 'clear-topic-permission', vhost: vhost.name, user, exchange }}
          onClose={onClose}
        />
      );
    }
  }
}

function Limits({ vhost, of, onClose }: FormProps & { of: VhostLimits }) {
  const connections = useBroker(connectionCountQuery(vhost.name)).data;
  const queues = useBroker(queueCountQuery(vhost.name)).data;
  return <LimitsForm limits={of} connections={connections} queues={queues} onClose={onClose} />;
}

function Grant({ vhost, of, onClose }: FormProps & { of: Permission | null }) {
  const users = useBroker(usersQuery).data ?? [];
  return (
    <PermissionForm
      of={{ vhost: vhost.name }}
      permission={of}
      list={vhostPermissionsQuery(vhost.name)}
      names={users.map(({ name }) => name)}
      onClose={onClose}
    />
  );
}

function TopicGrant({ vhost, of, onClose }: FormProps & { of: TopicPermission | null }) {
  const users = useBroker(usersQuery).data ?? [];
  const exchanges = useBroker(exchangeNamesQuery(vhost.name)).data ?? [];
  return (
    <TopicPermissionForm
      of={{ vhost: vhost.name }}
      permission={of}
      list={vhostTopicPermissionsQuery(vhost.name)}
      names={users.map(({ name }) => name)}
      exchanges={exchanges.filter(({ type }) => type === 'topic').map(({ name }) => name)}
      onClose={onClose}
    />
  );
}
