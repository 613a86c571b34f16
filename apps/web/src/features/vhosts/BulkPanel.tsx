import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { type BulkAct, bulkPlan } from './bulkPlan.ts';
import { vhostsQuery } from './queries.ts';
import type { VhostRow } from './vhostRows.ts';

export type { BulkAct } from './bulkPlan.ts';

/** What can be done with the chosen virtual hosts. */
export function BulkButtons({ rows, onAct }: { rows: readonly VhostRow[]; onAct: (act: BulkAct) => void }) {
  const protection = rows.map(({ vhost }) => vhost.protectedFromDeletion);
  return (
    <>
      <Button variant="default" onClick={() => onAct('tag')}>
        <Trans>Tag…</Trans>
      </Button>
      {protection.includes(false) && (
        <Button variant="default" onClick={() => onAct('protect')}>
          <Trans>Protect…</Trans>
        </Button>
      )}
      {protection.includes(true) && (
        <Button variant="default" onClick={() => onAct('unprotect')}>
          <Trans>End protection…</Trans>
        </Button>
      )}
      <Button variant="default" color="crit" onClick={() => onAct('delete')}>
        <Trans>Delete…</Trans>
      </Button>
    </>
  );
}

/** Several virtual hosts at once: a plan first, then a result for each; it can be stopped between two. */
export function BulkPanel(props: { act: BulkAct; rows: readonly VhostRow[]; onClose: () => void }) {
  const { act, rows, onClose } = props;
  const client = useQueryClient();
  const plan = usePlan();
  const [tag, setTag] = useState('');
  const [typed, setTyped] = useState('');
  // The plan is what was shown when it began, whatever the list is by then.
  const [begun, setBegun] = useState<readonly PlanItem[] | null>(null);
  const vhosts = rows.map(({ vhost }) => vhost);
  const items = begun ?? bulkPlan(act, tag.trim(), vhosts);
  const confirmation = t`delete ${rows.length} virtual hosts`;
  const ready = items.length > 0 && (act !== 'delete' || typed === confirmation);
  const left = items.filter(({ key }) =>
    ['waiting', 'refused', 'signed-out'].includes(plan.stateOf(key).kind),
  );
  const begin = async () => {
    const planned = begun ?? (await freshPlan());
    setBegun(planned);
    await plan.run(planned, 'go-on');
  };
  /** A PUT repeats what it does not mean to change, so that is read at the last moment. */
  const freshPlan = async () => {
    const now = await client
      .fetchQuery({ ...vhostsQuery, staleTime: 0 })
      .then(({ data }) => new Map(data.map((vhost) => [vhost.name, vhost])))
      .catch(() => new Map());
    return bulkPlan(
      act,
      tag.trim(),
      vhosts.map((vhost) => now.get(vhost.name) ?? vhost),
    );
  };
  return (
    <SidePanel
      title={<BulkTitle act={act} count={rows.length} />}
      onClose={onClose}
      onSubmit={() => {
        if (ready && !plan.running && left.length > 0) void begin();
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
        <TextInput
          label={t`Tag to add`}
          description={t`Description, default queue type and other tags stay.`}
          value={tag}
          disabled={begun !== null}
          onChange={(event) => setTag(event.currentTarget.value)}
        />
      )}
      {act === 'delete' && (
        <>
          <BulkLosses rows={rows} />
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

/** What goes with them. */
function BulkLosses({ rows }: { rows: readonly VhostRow[] }) {
  const queues = sum(rows.map((row) => row.queues));
  const messages = sum(rows.map(({ vhost }) => vhost.messages));
  const kept = rows.filter(({ vhost }) => vhost.protectedFromDeletion === true).length;
  return (
    <div className={forms.note} data-kind="refused">
      <b>
        <Plural
          value={rows.length}
          one="# virtual host and everything in it is lost"
          other="# virtual hosts and everything in them are lost"
        />
      </b>
      <span>
        <Trans>
          {formatCount(queues)} queues, {formatCount(messages)} messages, with all exchanges, bindings,
          permissions and policies. Connections there are closed.
        </Trans>
      </span>
      {kept > 0 && (
        <span>
          <Plural
            value={kept}
            one="# is protected from deletion: the broker will refuse it."
            other="# are protected from deletion: the broker will refuse them."
          />
        </span>
      )}
    </div>
  );
}

/** Of what is known; null where nothing is. */
function sum(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
}

function BulkTitle({ act, count }: { act: BulkAct; count: number }) {
  switch (act) {
    case 'tag':
      return <Plural value={count} one="Tag # virtual host" other="Tag # virtual hosts" />;
    case 'protect':
      return (
        <Plural
          value={count}
          one="Protect # virtual host from deletion"
          other="Protect # virtual hosts from deletion"
        />
      );
    case 'unprotect':
      return (
        <Plural
          value={count}
          one="End the protection of # virtual host"
          other="End the protection of # virtual hosts"
        />
      );
    case 'delete':
      return <Plural value={count} one="Delete # virtual host?" other="Delete # virtual hosts?" />;
  }
}
