import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { VirtualHost, VirtualHostSettings } from '@warren/management-api';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ChangedFields } from '../../ui/form/ChangedFields.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { vhostQuery } from './queries.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { settingsInWords, settingsOf } from './vhostForm.ts';

/** Description, tags, default queue type, tracing and protection: all of it is sent, for the broker replaces all. */
export function SettingsForm({ vhost, onClose }: { vhost: VirtualHost; onClose: () => void }) {
  const { name } = vhost;
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(vhost);
  const [settings, setSettings] = useState(settingsOf(vhost));
  const [kept, setKept] = useState(vhost.protectedFromDeletion);
  const [conflict, setConflict] = useState<{ now: VirtualHost; found: Difference[] } | null>(null);
  const words = inWords(settings, kept);
  const changed = differences(inWords(settingsOf(opened), opened.protectedFromDeletion), words, words);
  const items = itemsOf(opened, settings, kept);
  const save = async (overwrite: boolean) => {
    if (items.length === 0) return;
    if (!overwrite) {
      const now = await client
        .fetchQuery({ ...vhostQuery(name), staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => null);
      const found =
        now === null
          ? []
          : differences(
              inWords(settingsOf(opened), opened.protectedFromDeletion),
              inWords(settingsOf(now), now.protectedFromDeletion),
              words,
            );
      if (now !== null && found.length > 0) {
        setConflict({ now, found });
        return;
      }
    }
    const base = overwrite ? (conflict?.now ?? opened) : opened;
    setConflict(null);
    if (await plan.run(itemsOf(base, settings, kept), 'stop')) onClose();
  };
  return (
    <SidePanel
      title={
        <Trans>
          Settings of <NameText name={name} size="large" />
        </Trans>
      }
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
            disabled={
              items.length === 0 ||
              conflict !== null ||
              items.some(({ key }) => plan.stateOf(key).kind === 'unknown')
            }
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <SettingsFields
        values={settings}
        typed={vhost.defaultQueueType !== null}
        onChange={(change) => setSettings({ ...settings, ...change })}
      />
      {kept !== null && (
        <label className={forms.choice}>
          <input type="checkbox" checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
          <span>
            <Trans>Protected from deletion</Trans>
            <small>
              <Trans>The broker refuses to delete it until this is taken off.</Trans>
            </small>
          </span>
        </label>
      )}
      {conflict !== null && (
        <ConflictNote
          differences={conflict.found}
          onOverwrite={() => void save(true)}
          onTakeTheirs={() => {
            setOpened(conflict.now);
            setSettings(settingsOf(conflict.now));
            setKept(conflict.now.protectedFromDeletion);
            setConflict(null);
          }}
        />
      )}
      {conflict === null && <ChangedFields changed={changed} />}
      {items.map(({ key }) => (
        <OutcomeNote key={key} state={plan.stateOf(key)} lookAgain={plan.forget} />
      ))}
      {items.length > 0 && <CommandTabs changes={items.map(({ change }) => change)} />}
    </SidePanel>
  );
}

/** What has to be sent so that a virtual host that is `now` becomes so. */
function itemsOf(now: VirtualHost, settings: VirtualHostSettings, kept: boolean | null): PlanItem[] {
  const { name } = now;
  const same = JSON.stringify(settings) === JSON.stringify(settingsOf(now));
  return [
    ...(same
      ? []
      : [{ key: 'settings', change: { kind: 'put-vhost', name, existing: true, ...settings } as const }]),
    ...(kept === null || kept === now.protectedFromDeletion
      ? []
      : [{ key: 'protection', change: { kind: 'protect-vhost', name, on: kept } as const }]),
  ];
}

function inWords(settings: VirtualHostSettings, kept: boolean | null): Record<string, string> {
  return {
    ...settingsInWords(settings),
    ...(kept === null ? {} : { [t`Protected from deletion`]: kept ? t`yes` : t`no` }),
  };
}
