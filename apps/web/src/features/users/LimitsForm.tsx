import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { UserAccount } from '@warren/management-api';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { LimitField, readLimit } from '../../ui/form/LimitField.tsx';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';

/** How many connections and channels a user may have. */
export function LimitsForm({ account, onClose }: { account: UserAccount; onClose: () => void }) {
  const plan = usePlan();
  const { maxConnections, maxChannels } = account.limits;
  const [connections, setConnections] = useState(String(maxConnections ?? ''));
  const [channels, setChannels] = useState(String(maxChannels ?? ''));
  const items: PlanItem[] = [
    ...itemOf(account.name, 'max-connections', connections, maxConnections),
    ...itemOf(account.name, 'max-channels', channels, maxChannels),
  ];
  const valid = readLimit(connections) !== 'invalid' && readLimit(channels) !== 'invalid';
  const save = async () => {
    if (valid && items.length > 0 && (await plan.run(items, 'stop'))) onClose();
  };
  return (
    <SidePanel
      title={
        <Trans>
          Limits of <NameText name={account.name} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={plan.running} disabled={!valid || items.length === 0}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <LimitField label={t`Connections at most`} value={connections} onChange={setConnections} />
      <LimitField label={t`Channels at most`} value={channels} onChange={setChannels} />
      {items.map(({ key }) => (
        <OutcomeNote key={key} state={plan.stateOf(key)} lookAgain={plan.forget} />
      ))}
      {items.length > 0 && <CommandTabs changes={items.map(({ change }) => change)} />}
    </SidePanel>
  );
}

function itemOf(
  user: string,
  limit: 'max-connections' | 'max-channels',
  text: string,
  now: number | undefined,
): PlanItem[] {
  const value = readLimit(text);
  if (value === 'invalid' || value === (now ?? null)) return [];
  return value === null
    ? [{ key: limit, change: { kind: 'clear-user-limit', user, limit } }]
    : [{ key: limit, change: { kind: 'set-user-limit', user, limit, value } }];
}
