import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { useSession } from '../../ui/session.ts';
import { bulkPlan, copyPlan } from './bulkPlan.ts';
import { knownTags } from './TagsField.tsx';
import type { UserRow } from './userRows.ts';

export type BulkAct = 'tag' | 'copy' | 'delete';

/** What can be done with the chosen users. */
export function BulkButtons({ rows, onAct }: { rows: readonly UserRow[]; onAct: (act: BulkAct) => void }) {
  return (
    <>
      <Button variant="default" onClick={() => onAct('tag')}>
        <Trans>Tag…</Trans>
      </Button>
      <Button variant="default" onClick={() => onAct('copy')}>
        <Trans>Copy permissions to them…</Trans>
      </Button>
      <Button variant="default" color="crit" disabled={rows.length === 0} onClick={() => onAct('delete')}>
        <Trans>Delete…</Trans>
      </Button>
    </>
  );
}

/** Several users at once: a plan first, then a result for each; it can be stopped between two. */
export function BulkPanel(props: {
  act: BulkAct;
  rows: readonly UserRow[];
  all: readonly UserRow[];
  onClose: () => void;
}) {
  const { act, rows, all, onClose } = props;
  const plan = usePlan();
  const self = useSession()?.user?.name ?? null;
  const [tag, setTag] = useState('');
  const [from, setFrom] = useState('');
  const [typed, setTyped] = useState('');
  // The plan is what was shown when it began, whatever the list is by then.
  const [begun, setBegun] = useState<readonly PlanItem[] | null>(null);
  const source = all.find(({ account }) => account.name === from) ?? null;
  const proposed = act === 'copy' ? copyPlan(source, rows) : bulkPlan(act, tag.trim(), rows);
  const items = begun ?? proposed;
  const losses = act === 'delete' ? lossesOf(rows, all, self) : [];
  const confirmation = t`delete ${rows.length} users`;
  const ready = items.length > 0 && (act !== 'delete' || typed === confirmation);
  const left = items.filter(({ key }) =>
    ['waiting', 'refused', 'signed-out'].includes(plan.stateOf(key).kind),
  );
  const begin = () => {
    setBegun(items);
    void plan.run(items, 'go-on');
  };
  return (
    <SidePanel
      title={<BulkTitle act={act} count={rows.length} />}
      onClose={onClose}
      onSubmit={() => {
        if (ready && !plan.running && left.length > 0) begin();
      }}
      foot={
        <>
          <Button variant="default" onClick={plan.running ? plan.stop : onClose} disabled={plan.stopping}>
            {plan.running ? <Trans>Stop after this one</Trans> : <Trans>Close</Trans>}
          </Button>
          <Button
            type="submit"
            {...(act === 'delete' ? { color: 'crit' } : {})}
            loading={plan.running}
            disabled={!ready || left.length === 0}
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
      {act === 'tag' && (
        <>
          <TextInput
            label={t`Tag to add`}
            list="known-tags"
            value={tag}
            disabled={begun !== null}
            onChange={(event) => setTag(event.currentTarget.value)}
          />
          <datalist id="known-tags">
            {knownTags.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
      {act === 'copy' && (
        <TextInput
          label={t`User whose permissions are copied`}
          description={t`What the chosen ones have in other virtual hosts stays.`}
          value={from}
          disabled={begun !== null}
          error={from !== '' && source === null ? t`No user of this name` : null}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      )}
      {act === 'delete' && (
        <>
          <div className={forms.note} data-kind="refused">
            <b>
              <Plural
                value={rows.length}
                one="# user and its permissions are lost"
                other="# users and their permissions are lost"
              />
            </b>
            {losses.map((loss) => (
              <span key={loss}>{loss}</span>
            ))}
          </div>
          <TextInput
            label={
              <Trans>
                Type <NameText name={confirmation} />
              </Trans>
            }
            value={typed}
            disabled={begun !== null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
      {items.length > 0 && (
        <PlanItems items={items} run={plan}>
          {({ change }) => <ChangeWords change={change} />}
        </PlanItems>
      )}
    </SidePanel>
  );
}

function BulkTitle({ act, count }: { act: BulkAct; count: number }) {
  switch (act) {
    case 'tag':
      return <Plural value={count} one="Tag # user" other="Tag # users" />;
    case 'copy':
      return <Plural value={count} one="Copy permissions to # user" other="Copy permissions to # users" />;
    case 'delete':
      return <Plural value={count} one="Delete # user?" other="Delete # users?" />;
  }
}

/** What deleting these would take away from whoever does it. */
function lossesOf(rows: readonly UserRow[], all: readonly UserRow[], self: string | null): string[] {
  const isAdministrator = ({ account }: UserRow) => account.tags.includes('administrator');
  const going = new Set(rows.map(({ account }) => account.name));
  const left = all.filter((row) => isAdministrator(row) && !going.has(row.account.name));
  return [
    ...(self !== null && going.has(self) ? [t`You are one of them: you lose this session at once.`] : []),
    ...(left.length === 0 ? [t`No administrator is left: nobody can change users after this.`] : []),
  ];
}
