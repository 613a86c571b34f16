import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { VirtualHostSettings } from '@warren/management-api';
import { hasDefaultQueueTypes } from '@warren/semantics';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { isVhostThere } from './isVhostThere.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { useBrokerVersion } from './useBrokerVersion.ts';
import { vhostNameFault } from './vhostForm.ts';

const key = 'virtual host';

/** The form of a new virtual host. */
export function NewVhost({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const plan = usePlan();
  const typed = hasDefaultQueueTypes(useBrokerVersion());
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [settings, setSettings] = useState<VirtualHostSettings>({
    description: '',
    tags: [],
    defaultQueueType: null,
    tracing: null,
  });
  const change = { kind: 'put-vhost', name, existing: false, ...settings } as const;
  const save = async () => {
    const wrong = vhostNameFault(name);
    setFault(wrong);
    if (wrong !== null) return;
    if (await isVhostThere(client, name)) {
      setFault(t`There is a virtual host of this name already; saving would replace its settings.`);
      return;
    }
    if (!(await plan.run([{ key, change }], 'stop'))) return;
    onClose();
    void navigate({ to: '/vhost', search: (previous) => ({ vhost: previous.vhost, name }) });
  };
  const state = plan.stateOf(key);
  return (
    <SidePanel
      title={<Trans>New virtual host</Trans>}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={plan.running} disabled={state.kind === 'unknown'}>
            <Trans>Add virtual host</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Name`}
        className={forms.mono ?? ''}
        spellCheck={false}
        autoComplete="off"
        value={name}
        error={fault}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SettingsFields
        values={settings}
        typed={typed}
        mayBeUnsaid
        onChange={(change) => setSettings({ ...settings, ...change })}
      />
      <p className={forms.hint}>
        <Trans>
          Whoever makes a virtual host gets all permissions in it; others enter it once they have a
          permission.
        </Trans>
      </p>
      <OutcomeNote state={state} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </SidePanel>
  );
}
