import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';

const key = 'start';

/** Asks before a virtual host that failed on a node is started there again. */
export function StartVhost(props: { name: string; node: string; onClose: () => void }) {
  const { name, node, onClose } = props;
  const plan = usePlan();
  const change = { kind: 'start-vhost', name, node } as const;
  const start = async () => {
    if (await plan.run([{ key, change }], 'stop')) onClose();
  };
  return (
    <ConfirmDialog
      title={
        <Trans>
          Start <NameText name={name} /> again on <NameText name={node} />?
        </Trans>
      }
      action={t`Start`}
      pending={plan.running}
      failure={null}
      onConfirm={() => void start()}
      onClose={onClose}
    >
      <p>
        <Trans>
          The node recovers its queues of this virtual host from disk. If the reason for which it stopped is
          still there, it stops again: the log of the node tells.
        </Trans>
      </p>
      <OutcomeNote state={plan.stateOf(key)} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </ConfirmDialog>
  );
}
