import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { VirtualHost } from '@warren/management-api';
import { bindsTopicPermissions } from '@warren/semantics';
import { useState } from 'react';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { useSession } from '../../ui/session.ts';
import { ClonePartsField } from './ClonePartsField.tsx';
import { type ClonePart, clonePlan, countsByPart, isCloned, type VhostSetUp } from './clonePlan.ts';
import { isVhostThere } from './isVhostThere.ts';
import { useBrokerVersion } from './useBrokerVersion.ts';
import { useVhostSetUp } from './useVhostSetUp.ts';
import { vhostNameFault } from './vhostForm.ts';

/** Another virtual host of the same set-up: what will be made is shown first, then made item by item. */
export function CloneVhost({ vhost, onClose }: { vhost: VirtualHost; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const plan = usePlan();
  const maker = useSession()?.user?.name ?? '';
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [parts, setParts] = useState<ReadonlySet<ClonePart>>(usual);
  const setUp = useVhostSetUp(vhost, parts);
  // The plan is what was shown when it began, whatever the virtual host is by then.
  const [begun, setBegun] = useState<readonly PlanItem[] | null>(null);
  const items = begun ?? (setUp === null ? [] : clonePlan(setUp, name, parts, maker));
  const left = items.filter(({ key }) =>
    ['waiting', 'refused', 'signed-out'].includes(plan.stateOf(key).kind),
  );
  const save = async () => {
    if (plan.running || left.length === 0) return;
    if (begun === null) {
      const wrong = vhostNameFault(name);
      setFault(wrong);
      if (wrong !== null) return;
      if (await isVhostThere(client, name)) {
        setFault(t`There is a virtual host of this name already.`);
        return;
      }
      setBegun(items);
    }
    if (!(await plan.run(items, 'go-on'))) return;
    onClose();
    void navigate({ to: '/vhost', search: (previous) => ({ vhost: previous.vhost, name }) });
  };
  return (
    <SidePanel
      title={
        <Trans>
          Clone <NameText name={vhost.name} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="default" onClick={plan.running ? plan.stop : onClose} disabled={plan.stopping}>
            {plan.running ? <Trans>Stop after this one</Trans> : <Trans>Close</Trans>}
          </Button>
          <Button type="submit" loading={plan.running} disabled={left.length === 0}>
            {begun === null ? (
              <Plural value={items.length} one="Make # change" other="Make # changes" />
            ) : (
              <Plural value={left.length} one="Try # again" other="Try # again" />
            )}
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Name of the new one`}
        className={forms.mono ?? ''}
        spellCheck={false}
        autoComplete="off"
        value={name}
        error={fault}
        disabled={begun !== null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ClonePartsField
        parts={parts}
        counts={countsByPart(items)}
        disabled={begun !== null}
        onChange={setParts}
      />
      {setUp !== null && begun === null && <CloneNotes setUp={setUp} parts={parts} maker={maker} />}
      {setUp === null && begun === null ? (
        <p className={forms.hint}>
          <Trans>What is to be cloned is being read…</Trans>
        </p>
      ) : (
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

/** Who does what there; no queues: a clone begins empty unless it is asked for. */
const usual: ReadonlySet<ClonePart> = new Set(['permissions', 'topic-permissions', 'policies', 'limits']);

/** What will not be as it is in the original, said before anything is made. */
function CloneNotes(props: { setUp: VhostSetUp; parts: ReadonlySet<ClonePart>; maker: string }) {
  const { setUp, parts, maker } = props;
  const version = useBrokerVersion();
  const leftOut = parts.has('queues') ? setUp.queues.filter((queue) => !isCloned(queue)).length : 0;
  const stays = parts.has('permissions') && !setUp.permissions.some(({ user }) => user === maker);
  const needExchanges =
    parts.has('topic-permissions') &&
    !parts.has('exchanges') &&
    bindsTopicPermissions(version) &&
    setUp.topicPermissions.some(({ exchange }) => !exchange.startsWith('amq.'));
  return (
    <>
      {parts.has('queues') && (
        <p className={forms.hint}>
          <Trans>Queues are declared empty: messages are not cloned.</Trans>
        </p>
      )}
      {leftOut > 0 && (
        <p className={forms.hint}>
          <Plural
            value={leftOut}
            one="# queue is left out: it is exclusive, or the broker gave it its name."
            other="# queues are left out: they are exclusive, or the broker gave them their names."
          />
        </p>
      )}
      {stays && (
        <p className={forms.hint}>
          <Trans>You keep all permissions in the new one, as whoever makes a virtual host does.</Trans>
        </p>
      )}
      {needExchanges && (
        <p className={forms.note} data-kind="warning">
          <Trans>
            This version refuses topic permissions whose exchange is not there: clone the exchanges too.
          </Trans>
        </p>
      )}
    </>
  );
}
