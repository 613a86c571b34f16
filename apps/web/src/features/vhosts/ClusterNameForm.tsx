import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { clusterNameQuery } from './queries.ts';

const key = 'cluster name';

/** Another name for the cluster. */
export function ClusterNameForm({ name, onClose }: { name: string; onClose: () => void }) {
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(name);
  const [typed, setTyped] = useState(name);
  const [conflict, setConflict] = useState<{ now: string; found: Difference[] } | null>(null);
  const change = { kind: 'set-cluster-name', name: typed } as const;
  const same = typed === opened || typed === '';
  const said = (word: string) => ({ [t`Name`]: word });
  const save = async (overwrite: boolean) => {
    if (same) return;
    if (!overwrite) {
      const now = await client
        .fetchQuery({ ...clusterNameQuery, staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => opened);
      const found = differences(said(opened), said(now), said(typed));
      if (found.length > 0) {
        setConflict({ now, found });
        return;
      }
    }
    setConflict(null);
    if (await plan.run([{ key, change }], 'stop')) onClose();
  };
  const state = plan.stateOf(key);
  return (
    <SidePanel
      title={<Trans>Name of the cluster</Trans>}
      onClose={onClose}
      onSubmit={() => void save(false)}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            loading={plan.running}
            disabled={same || conflict !== null || state.kind === 'unknown'}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Name`}
        description={t`Federation knows this cluster by its name: upstreams and downstreams see another cluster from then on.`}
        className={forms.mono ?? ''}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {conflict !== null && (
        <ConflictNote
          differences={conflict.found}
          onOverwrite={() => void save(true)}
          onTakeTheirs={() => {
            setOpened(conflict.now);
            setTyped(conflict.now);
            setConflict(null);
          }}
        />
      )}
      <OutcomeNote state={state} lookAgain={plan.forget} />
      {!same && <CommandTabs changes={[change]} />}
    </SidePanel>
  );
}
