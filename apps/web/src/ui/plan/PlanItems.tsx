import { t } from '@lingui/core/macro';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconLoader2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../form/Form.module.css';
import { NameText } from '../NameText.tsx';
import type { ItemState, PlanItem, PlanRun } from './usePlan.ts';

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
  return (
    <ul className={classes.items}>
      {items.map((item) => {
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
  );
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
