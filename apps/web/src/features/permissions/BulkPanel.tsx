import { Plural, Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';

export interface BulkPanelProps {
  title: ReactNode;
  /** What would be sent now. */
  proposed: readonly PlanItem[];
  /** What must be typed before the button works, where something is lost. */
  typed?: string;
  /** Something stands against it. */
  blocked?: boolean;
  /** What is asked and what is lost; `begun`: the plan is fixed. */
  children: (begun: boolean) => ReactNode;
  onClose: () => void;
}

/** Several changes at once: a plan first, then a result for each; it can be stopped between two. */
export function BulkPanel({ title, proposed, typed, blocked = false, children, onClose }: BulkPanelProps) {
  const plan = usePlan();
  const [said, setSaid] = useState('');
  // The plan is what was shown when it began, whatever the list is by then.
  const [begun, setBegun] = useState<readonly PlanItem[] | null>(null);
  const items = begun ?? proposed;
  const left = items.filter(({ key }) =>
    ['waiting', 'refused', 'signed-out'].includes(plan.stateOf(key).kind),
  );
  const ready = left.length > 0 && !blocked && (typed === undefined || said === typed);
  const begin = () => {
    setBegun(items);
    void plan.run(items, 'go-on');
  };
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      onSubmit={() => {
        if (ready && !plan.running) begin();
      }}
      foot={
        <>
          <Button variant="default" onClick={plan.running ? plan.stop : onClose} disabled={plan.stopping}>
            {plan.running ? <Trans>Stop after this one</Trans> : <Trans>Close</Trans>}
          </Button>
          <Button
            type="submit"
            {...(typed === undefined ? {} : { color: 'crit' })}
            loading={plan.running}
            disabled={!ready}
          >
            {begun === null ? (
              <Plural value={items.length} one="Make # change" other="Make # changes" />
            ) : (
              <Plural value={left.length} one="Try # again" other="Try # again" />
            )}
          </Button>
        </>
      }
    >
      {children(begun !== null)}
      {typed !== undefined && (
        <TextInput
          label={
            <Trans>
              Type <NameText name={typed} />
            </Trans>
          }
          value={said}
          disabled={begun !== null}
          autoComplete="off"
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
      )}
      {items.length > 0 && (
        <>
          <PlanItems items={items} run={plan}>
            {({ change }) => <ChangeWords change={change} />}
          </PlanItems>
          <CommandTabs changes={items.map(({ change }) => change)} />
        </>
      )}
    </SidePanel>
  );
}
