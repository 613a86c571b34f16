import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { BrokerChange } from '@warren/management-api/changes';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { ChangeWords } from '../change/ChangeWords.tsx';
import { CommandTabs } from '../change/CommandTabs.tsx';
import { OutcomeNote } from '../plan/OutcomeNote.tsx';
import { usePlan } from '../plan/usePlan.ts';

const key = 'removal';

/** Asks before a permission or topic permission is taken away. */
export function RemovePermission(props: {
  change: BrokerChange;
  /** What is lost with it. */
  preview?: ReactNode;
  onClose: () => void;
}) {
  const { change, preview, onClose } = props;
  const plan = usePlan();
  const topic = change.kind === 'clear-topic-permission';
  const remove = async () => {
    if (await plan.run([{ key, change }], 'stop')) onClose();
  };
  return (
    <ConfirmDialog
      title={topic ? <Trans>Remove the topic permission?</Trans> : <Trans>Remove the permission?</Trans>}
      action={t`Remove`}
      pending={plan.running}
      failure={null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        <ChangeWords change={change} />
      </p>
      <p>
        {topic ? (
          <Trans>Without it every routing key is allowed where the permissions allow the exchange.</Trans>
        ) : (
          <Trans>New connections are refused. Those that are open stay until they are closed.</Trans>
        )}
      </p>
      {preview}
      <OutcomeNote state={plan.stateOf(key)} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </ConfirmDialog>
  );
}
