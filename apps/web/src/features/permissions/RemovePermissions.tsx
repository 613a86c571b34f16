import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { TopicPermission } from '@warren/management-api';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import { useSession } from '../../ui/session.ts';
import { BulkPanel } from './BulkPanel.tsx';
import { emptiedVhosts, removalPlan, topicRemovalPlan } from './bulkPlan.ts';
import type { PermissionRow } from './permissionRows.ts';

/** Takes several permissions away, and says what is lost with them. */
export function RemovePermissions(props: {
  rows: readonly PermissionRow[];
  all: readonly PermissionRow[];
  onClose: () => void;
}) {
  const { rows, all, onClose } = props;
  const count = rows.length;
  const self = useSession()?.user?.name;
  const own = rows.some(({ permission }) => permission.user === self);
  const emptied = emptiedVhosts(rows, all);
  const users = new Set(rows.map(({ permission }) => permission.user)).size;
  return (
    <BulkPanel
      title={<Plural value={count} one="Remove # permission?" other="Remove # permissions?" />}
      proposed={removalPlan(rows)}
      typed={t`remove ${count} permissions`}
      onClose={onClose}
    >
      {() => (
        <div className={forms.note} data-kind="refused">
          <b>
            <Plural
              value={users}
              one="# user loses the way into virtual hosts"
              other="# users lose the way into virtual hosts"
            />
          </b>
          <span>
            <Trans>New connections are refused. Those that are open stay until they are closed.</Trans>
          </span>
          {own && (
            <span>
              <Trans>You are one of them.</Trans>
            </span>
          )}
          {emptied.length > 0 && (
            <span>
              <Trans>
                Nobody may enter these any more: <NameText name={emptied.slice(0, 20).join(', ')} />
              </Trans>
            </span>
          )}
        </div>
      )}
    </BulkPanel>
  );
}

/** Takes several topic permissions away. */
export function RemoveTopicPermissions(props: { rows: readonly TopicPermission[]; onClose: () => void }) {
  const { rows, onClose } = props;
  const count = rows.length;
  return (
    <BulkPanel
      title={<Plural value={count} one="Remove # topic permission?" other="Remove # topic permissions?" />}
      proposed={topicRemovalPlan(rows)}
      typed={t`remove ${count} permissions`}
      onClose={onClose}
    >
      {() => (
        <div className={forms.note} data-kind="warning">
          <Trans>Without it every routing key is allowed where the permissions allow the exchange.</Trans>
        </div>
      )}
    </BulkPanel>
  );
}
