import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { VhostLimit, VhostLimits } from '@warren/management-api';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { LimitField, readLimit } from '../../ui/form/LimitField.tsx';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { limitsOfQuery } from './queries.ts';

/** How many connections and queues a virtual host may have. */
export function LimitsForm(props: {
  limits: VhostLimits;
  /** What is there now; null where that is not known. */
  connections: number | null;
  queues: number | null;
  onClose: () => void;
}) {
  const { limits, onClose } = props;
  const { vhost } = limits;
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(limits);
  const [connections, setConnections] = useState(String(limits.maxConnections ?? ''));
  const [queues, setQueues] = useState(String(limits.maxQueues ?? ''));
  const [conflict, setConflict] = useState<{ now: VhostLimits; found: Difference[] } | null>(null);
  const itemsFrom = (base: VhostLimits): PlanItem[] => [
    ...itemOf(vhost, 'max-connections', connections, base.maxConnections),
    ...itemOf(vhost, 'max-queues', queues, base.maxQueues),
  ];
  const items = itemsFrom(opened);
  const valid = readLimit(connections) !== 'invalid' && readLimit(queues) !== 'invalid';
  const save = async (base: VhostLimits, overwrite: boolean) => {
    if (!valid || items.length === 0) return;
    if (!overwrite) {
      const now = await client
        .fetchQuery({ ...limitsOfQuery(vhost), staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => opened);
      const found = differences(inWords(opened), inWords(now), {
        [t`Connections`]: connections || t`not limited`,
        [t`Queues`]: queues || t`not limited`,
      });
      if (found.length > 0) {
        setConflict({ now, found });
        return;
      }
    }
    setConflict(null);
    if (await plan.run(itemsFrom(base), 'stop')) onClose();
  };
  return (
    <SidePanel
      title={
        <Trans>
          Limits of <NameText name={vhost} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save(opened, false)}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            loading={plan.running}
            disabled={!valid || items.length === 0 || conflict !== null}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <LimitField label={t`Connections at most`} value={connections} onChange={setConnections} />
      {isBelow(connections, props.connections) && (
        <p className={forms.note} data-kind="warning">
          <Plural
            value={props.connections ?? 0}
            one="# connection is open: it stays, and new ones are refused."
            other="# connections are open: they stay, and new ones are refused."
          />
        </p>
      )}
      <LimitField label={t`Queues at most`} value={queues} onChange={setQueues} />
      {isBelow(queues, props.queues) && (
        <p className={forms.note} data-kind="warning">
          <Plural
            value={props.queues ?? 0}
            one="There is # queue: it stays, and no other can be declared."
            other="There are # queues: they stay, and no other can be declared."
          />
        </p>
      )}
      {conflict !== null && (
        <ConflictNote
          differences={conflict.found}
          onOverwrite={() => void save(conflict.now, true)}
          onTakeTheirs={() => {
            setOpened(conflict.now);
            setConnections(String(conflict.now.maxConnections ?? ''));
            setQueues(String(conflict.now.maxQueues ?? ''));
            setConflict(null);
          }}
        />
      )}
      {items.map(({ key }) => (
        <OutcomeNote key={key} state={plan.stateOf(key)} lookAgain={plan.forget} />
      ))}
      {items.length > 0 && <CommandTabs changes={items.map(({ change }) => change)} />}
    </SidePanel>
  );
}

function itemOf(vhost: string, limit: VhostLimit, text: string, now: number | undefined): PlanItem[] {
  const value = readLimit(text);
  if (value === 'invalid' || value === (now ?? null)) return [];
  return value === null
    ? [{ key: limit, change: { kind: 'clear-vhost-limit', vhost, limit } }]
    : [{ key: limit, change: { kind: 'set-vhost-limit', vhost, limit, value } }];
}

function isBelow(text: string, count: number | null): boolean {
  const value = readLimit(text);
  return typeof value === 'number' && value >= 0 && count !== null && value < count;
}

function inWords({ maxConnections, maxQueues }: VhostLimits): Record<string, string> {
  const none = t`not limited`;
  return {
    [t`Connections`]: String(maxConnections ?? none),
    [t`Queues`]: String(maxQueues ?? none),
  };
}
