import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { BrokerPolicy } from '@warren/management-api';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import classes from './Policies.module.css';
import { isLoss } from './PolicyWarnings.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useDeletionPreview } from './usePreview.ts';
import type { PolicySources } from './valueSource.ts';

const key = 'deletion';

/** What is lost when a policy is deleted; its name must be typed where queues lose something. */
export function DeletePolicy(props: {
  policy: BrokerPolicy;
  operator: boolean;
  sources: PolicySources;
  onClose: () => void;
}) {
  const { operator, onClose } = props;
  const { vhost, name } = props.policy;
  const navigate = useNavigate();
  const plan = usePlan();
  const preview = useDeletionPreview(operator, vhost, name);
  const { answer } = preview;
  // What cannot be foreseen is treated as a loss.
  const harmless = answer !== null && answer.missing.length === 0 && !answer.warnings.some(isLoss);
  const change = { kind: 'delete-policy', operator, vhost, name } as const;
  const state = plan.stateOf(key);
  const remove = async () => {
    if (!(await plan.run([{ key, change }], 'stop'))) return;
    onClose();
    void navigate({ to: '/policies' });
  };
  return (
    <ConfirmDialog
      title={
        <Trans>
          Delete <NameText name={name} />?
        </Trans>
      }
      action={t`Delete`}
      {...(harmless ? {} : { typed: name })}
      pending={plan.running || state.kind === 'unknown'}
      failure={null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <div className={classes.deletion}>
        <PreviewPanel preview={preview} operator={operator} sources={props.sources} deletion />
        <OutcomeNote state={state} lookAgain={plan.forget} />
        <CommandTabs changes={[change]} />
      </div>
    </ConfirmDialog>
  );
}
