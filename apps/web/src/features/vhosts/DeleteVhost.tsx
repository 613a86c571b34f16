import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { VirtualHost } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { vhostsQuery } from './queries.ts';
import { useVhostLosses } from './useVhostLosses.ts';
import classes from './Vhosts.module.css';

const key = 'deletion';

/** Asks before a virtual host is deleted: what goes with it, and its name where that is anything. */
export function DeleteVhost({ vhost, onClose }: { vhost: VirtualHost; onClose: () => void }) {
  const { name } = vhost;
  const navigate = useNavigate();
  const plan = usePlan();
  const losses = useVhostLosses(vhost);
  const last = useBroker(vhostsQuery).data?.length === 1;
  const change = { kind: 'delete-vhost', name } as const;
  const remove = async () => {
    if (!(await plan.run([{ key, change }], 'stop'))) return;
    onClose();
    void navigate({
      to: '/vhosts',
      search: (previous) => ({ vhost: previous.vhost === name ? undefined : previous.vhost }),
    });
  };
  const nothing = losses.every(({ count }) => count === 0);
  // What is not known may be something.
  const grave = last || name === '/' || losses.some(({ easy, count }) => !easy && count !== 0);
  return (
    <ConfirmDialog
      title={
        <Trans>
          Delete the virtual host <NameText name={name} />?
        </Trans>
      }
      action={t`Delete`}
      {...(grave ? { typed: name } : {})}
      pending={plan.running}
      failure={null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {nothing ? <Trans>Nothing is in it.</Trans> : <Trans>Everything in it is lost, on all nodes:</Trans>}
      </p>
      {!nothing && (
        <dl className={classes.losses}>
          {losses.map(({ what, count }) => (
            <div key={what}>
              <dt data-none={count === 0}>{formatCount(count)}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
      {vhost.protectedFromDeletion === true && (
        <p>
          <b>
            <Trans>
              It is protected from deletion: the broker will refuse. Take that off in its settings first.
            </Trans>
          </b>
        </p>
      )}
      {last && (
        <p>
          <b>
            <Trans>This is the last virtual host: nobody can connect over AMQP after this.</Trans>
          </b>
        </p>
      )}
      {name === '/' && (
        <p>
          <b>
            <Trans>Applications that name no virtual host connect to this one.</Trans>
          </b>
        </p>
      )}
      <OutcomeNote state={plan.stateOf(key)} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </ConfirmDialog>
  );
}
