import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { PolicyPreview } from '@warren/console-api';
import { memo, useState } from 'react';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { DefinitionChange } from './DefinitionChange.tsx';
import { outcomeWord } from './outcomeWords.ts';
import classes from './Policies.module.css';
import { PolicyName } from './PolicyName.tsx';
import type { PolicySources } from './valueSource.ts';

export type PreviewedObject = PolicyPreview['objects'][number];

/** One queue or exchange; open, it tells its definition before and after. Typing does not draw a hundred anew. */
export const ObjectRow = memo(function ObjectRow({
  object,
  sources,
}: {
  object: PreviewedObject;
  sources: PolicySources;
}) {
  const [open, setOpen] = useState(false);
  const { kind, name, type, outcome, before, after, lost } = object;
  const Icon = open ? IconChevronDown : IconChevronRight;
  const shown = name === '' ? t`the default exchange` : name;
  return (
    <tbody data-open={open}>
      <tr>
        <td>
          {kind === 'queue' && (
            <button
              type="button"
              className={classes.fold}
              aria-expanded={open}
              aria-label={t`Definition of ${shown}`}
              onClick={() => setOpen(!open)}
            >
              <Icon size={14} stroke={1.75} aria-hidden="true" />
            </button>
          )}
        </td>
        <th scope="row">{name === '' ? <Trans>the default exchange</Trans> : <NameText name={name} />}</th>
        <td>{kind === 'queue' ? type : <Trans>exchange, {type}</Trans>}</td>
        <td>{outcomeWord(outcome)}</td>
        <td>
          <HeldChange before={before} after={after} />
          <OperatorChange before={before?.operator_policy} after={after?.operator_policy} />
        </td>
        <td data-align="right" data-lost={lost !== undefined}>
          {lost === undefined ? <span className={classes.faint}>0</span> : formatCount(lost.messages)}
        </td>
      </tr>
      {open && (
        <tr>
          <td />
          <td colSpan={5}>
            <DefinitionChange before={before} after={after} sources={sources} />
          </td>
        </tr>
      )}
    </tbody>
  );
});

type Held = NonNullable<PreviewedObject['before']>['policy'] | undefined;

/** Nothing where no operator policy holds before or after. */
function OperatorChange({ before = null, after = null }: { before: Held; after: Held }) {
  if (before === null && after === null) return null;
  return (
    <small className={classes.operatorChange}>
      <Trans>operator:</Trans> <HeldChange before={{ policy: before }} after={{ policy: after }} />
    </small>
  );
}

/** Null: not known. What stays is named once. */
function HeldChange(props: Record<'before' | 'after', { policy: Held } | null>) {
  const { before, after } = props;
  const stays = before !== null && after !== null && (before.policy ?? null) === (after.policy ?? null);
  const now = <PolicyName policy={before?.policy} known={before !== null} />;
  if (stays) return now;
  return (
    <>
      {now} <IconArrowRight size={12} stroke={1.75} aria-label={t`then`} />{' '}
      <PolicyName policy={after?.policy} known={after !== null} />
    </>
  );
}
