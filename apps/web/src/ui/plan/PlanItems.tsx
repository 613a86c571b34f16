import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconLoader2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../form/Form.module.css';
import { formatCount } from '../format/number.ts';
import { NameText } from '../NameText.tsx';
import type { ItemState, PlanItem, PlanRun } from './usePlan.ts';

/** As many lines as somebody may read; of a longer plan those are shown that went wrong, and the next ones. */
const mostShown = 200;

/** What will be sent, and what came of each. */
export function PlanItems<Item extends PlanItem>({
  items,
  run,
  children,
}: {
  items: readonly Item[];
  run: PlanRun;
  /** What an item is, in words. */
  children: (item: Item) => ReactNode;
}) {
  const shown = items.length <= mostShown ? items : shownOf(items, run);
  const left = items.length - shown.length;
  return (
    <div className={classes.field}>
      {items.length > 1 && <Progress items={items} run={run} />}
      <ul className={classes.items}>
        {shown.map((item) => {
          const state = run.stateOf(item.key);
          const Icon = icons[state.kind];
          return (
            <li key={item.key}>
              <span data-state={state.kind}>
                <Icon size={14} stroke={1.75} aria-hidden="true" />
              </span>
              <span>{children(item)}</span>
              <span data-state={state.kind}>{stateWord(state)}</span>
              {'words' in state && (
                <span className={classes.words} data-state={state.kind}>
                  <NameText name={state.words} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p className={classes.hint}>
          <Plural value={left} one="# more that is not shown" other="# more that are not shown" />
        </p>
      )}
    </div>
  );
}

/** How far it has come, for a plan that does not fit into the sight. */
function Progress({ items, run }: { items: readonly PlanItem[]; run: PlanRun }) {
  const kinds = items.map(({ key }) => run.stateOf(key).kind);
  const count = (kind: ItemState['kind']) => kinds.filter((one) => one === kind).length;
  const [done, refused, unknown] = [count('done'), count('refused'), count('unknown')];
  const [doneCount, all] = [formatCount(done), formatCount(items.length)];
  if (done + refused + unknown === 0 && !run.running) return null;
  return (
    <output className={classes.hint}>
      <Trans>
        {doneCount} of {all} done
      </Trans>
      {refused > 0 && (
        <>
          {', '}
          <Plural value={refused} one="# refused" other="# refused" />
        </>
      )}
      {unknown > 0 && (
        <>
          {', '}
          <Plural value={unknown} one="# not known" other="# not known" />
        </>
      )}
    </output>
  );
}

function shownOf<Item extends PlanItem>(items: readonly Item[], run: PlanRun): readonly Item[] {
  const kindOf = ({ key }: Item) => run.stateOf(key).kind;
  const wrong = items.filter((item) => ['refused', 'unknown', 'signed-out'].includes(kindOf(item)));
  const next = items.filter((item) => ['sending', 'waiting'].includes(kindOf(item)));
  return [...wrong, ...next].slice(0, mostShown);
}

const icons = {
  waiting: IconCircleDashed,
  sending: IconLoader2,
  done: IconCircleCheck,
  refused: IconCircleX,
  unknown: IconHelpCircle,
  'signed-out': IconCircleDashed,
} as const;

function stateWord(state: ItemState): string {
  switch (state.kind) {
    case 'waiting':
      return t`not sent`;
    case 'sending':
      return t`being sent`;
    case 'done':
      return t`done`;
    case 'refused':
      return t`refused`;
    case 'unknown':
      return t`not known`;
    case 'signed-out':
      return t`not sent: logged out`;
  }
}
