import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandPreview } from '../../ui/CommandPreview.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { RequestFailed } from '../../ui/request.ts';
import { useSession } from '../../ui/session.ts';
import { resetCommands, resetStatistics } from './queries.ts';
import classes from './ResetStatistics.module.css';

/** Which statistics a person is about to reset: one node's, or all. */
type Target = { node: string | null };

/** Lets administrators throw away what the brokers have counted; others are told why they cannot. */
export function ResetStatistics({ nodes }: { nodes: readonly string[] }) {
  const [target, setTarget] = useState<Target | null>(null);
  const [done, setDone] = useState(false);
  const refusal = useRefusal();
  const choose = (node: string | null) => () => {
    setDone(false);
    setTarget({ node });
  };
  return (
    <Panel title={t`Reset statistics`}>
      <div className={classes.row}>
        <p className={classes.text}>
          {refusal ?? (
            <Trans>
              Rates and the history of all charts begin anew. Messages and queues are not touched.
            </Trans>
          )}
        </p>
        {nodes.length > 1 &&
          nodes.map((node) => (
            <Button key={node} variant="default" disabled={refusal !== null} onClick={choose(node)}>
              <NameText name={node} />
            </Button>
          ))}
        <Button variant="default" color="crit" disabled={refusal !== null} onClick={choose(null)}>
          {nodes.length > 1 ? <Trans>All nodes…</Trans> : <Trans>Reset…</Trans>}
        </Button>
      </div>
      {done && (
        <output className={classes.done}>
          <Trans>The statistics were reset.</Trans>
        </output>
      )}
      {target !== null && (
        <Confirmation
          target={target}
          onClose={() => setTarget(null)}
          onDone={() => {
            setTarget(null);
            setDone(true);
          }}
        />
      )}
    </Panel>
  );
}

function Confirmation(props: { target: Target; onClose: () => void; onDone: () => void }) {
  const { node } = props.target;
  const client = useQueryClient();
  const reset = useMutation<null, RequestFailed, string | null>({
    ...resetStatistics,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['live'] });
      props.onDone();
    },
  });
  return (
    <ConfirmDialog
      title={
        node === null ? (
          <Trans>Reset the statistics of all nodes?</Trans>
        ) : (
          <Trans>
            Reset the statistics of <NameText name={node} />?
          </Trans>
        )
      }
      action={t`Reset statistics`}
      pending={reset.isPending}
      failure={reset.error === null ? null : failureWords(reset.error)}
      onConfirm={() => reset.mutate(node)}
      onClose={props.onClose}
    >
      <p>
        <Trans>
          What the broker has counted is thrown away: every rate starts from nothing, the history of all
          charts is lost for everybody, and who alerts by these figures may be woken. Messages, queues and
          connections stay.
        </Trans>
      </p>
      {resetCommands(node).map((command) => (
        <CommandPreview key={command} command={command} />
      ))}
    </ConfirmDialog>
  );
}

/** Why this user cannot reset; null when nothing is in the way. */
function useRefusal(): string | null {
  const session = useSession();
  if (session === undefined || session.user === null) return t`Only for users who are logged in.`;
  if (session.readOnly) return t`This console is read-only.`;
  if (session.user.tags.includes('administrator')) return null;
  return t`Rates and charts can be made to begin anew by users with the tag administrator.`;
}

function failureWords(failure: RequestFailed): string {
  const unknown = failure.status === 0 || failure.status === 504;
  return unknown
    ? t`It is not known whether the statistics were reset: ${failure.message}`
    : t`The statistics were not reset: ${failure.message}`;
}
