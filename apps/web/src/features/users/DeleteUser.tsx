import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { UserAccount } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { useSession } from '../../ui/session.ts';
import { userConnectionsQuery, userPermissionsQuery, usersQuery } from './queries.ts';

const key = 'deletion';

/** Asks before a user is deleted; the name must be typed where more than the user is lost. */
export function DeleteUser({ account, onClose }: { account: UserAccount; onClose: () => void }) {
  const { name } = account;
  const navigate = useNavigate();
  const plan = usePlan();
  const self = useSession()?.user?.name === name;
  const permissions = useBroker(userPermissionsQuery(name)).data?.length ?? 0;
  const connections = useBroker(userConnectionsQuery(name)).data ?? 0;
  const users = useBroker(usersQuery).data;
  const administrators = users?.filter(({ tags }) => tags.includes('administrator')).length ?? null;
  const last = account.tags.includes('administrator') && administrators === 1;
  const change = { kind: 'delete-user', name } as const;
  const remove = async () => {
    if (!(await plan.run([{ key, change }], 'stop'))) return;
    onClose();
    void navigate({ to: '/users' });
  };
  return (
    <ConfirmDialog
      title={
        <Trans>
          Delete <NameText name={name} />?
        </Trans>
      }
      action={t`Delete`}
      {...(self || last || connections > 0 ? { typed: name } : {})}
      pending={plan.running}
      failure={null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        <Plural
          value={permissions}
          _0="The user is lost; it has no permissions."
          one="The user and its permissions in # virtual host are lost."
          other="The user and its permissions in # virtual hosts are lost."
        />{' '}
        {connections > 0 && (
          <Plural
            value={connections}
            one="# connection of this user is open: the broker closes it."
            other="# connections of this user are open: the broker closes them."
          />
        )}
      </p>
      {self && (
        <p>
          <b>
            <Trans>This is you: your session ends at once.</Trans>
          </b>
        </p>
      )}
      {last && (
        <p>
          <b>
            <Trans>This is the last administrator: nobody can change users after this.</Trans>
          </b>
        </p>
      )}
      <OutcomeNote state={plan.stateOf(key)} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </ConfirmDialog>
  );
}
