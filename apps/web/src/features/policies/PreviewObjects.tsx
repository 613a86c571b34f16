import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { PolicyPreview } from '@warren/console-api';
import { formatCount } from '../../ui/format/number.ts';
import { ObjectRow } from './ObjectRow.tsx';
import { changedOutcomes, type Outcome, outcomeMeaning, outcomeWord } from './outcomeWords.ts';
import classes from './Policies.module.css';
import { type Preview, pageSize } from './usePreview.ts';
import type { PolicySources } from './valueSource.ts';

export interface PreviewObjectsProps {
  preview: Preview;
  answer: PolicyPreview;
  sources: PolicySources;
}

/** Queues and exchanges that a change touches, by outcome; each opens to its definition before and after. */
export function PreviewObjects({ preview, answer, sources }: PreviewObjectsProps) {
  const { outcome, choose, offset } = preview;
  const count = (of: Outcome) => answer.counts[of] ?? 0;
  const all = changedOutcomes.reduce((sum, of) => sum + count(of), 0);
  const total = outcome === null ? all : count(outcome);
  if (all === 0) return null;
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={t`Outcome`}>
        <Tab chosen={outcome === null} count={all} onChoose={() => choose(null)}>
          {t`All`}
        </Tab>
        {changedOutcomes.map((of) => (
          <Tab
            key={of}
            chosen={outcome === of}
            count={count(of)}
            title={outcomeMeaning(of)}
            onChoose={() => choose(of)}
          >
            {outcomeWord(of)}
          </Tab>
        ))}
      </div>
      <div role="tabpanel" className={classes.scroll}>
        <table className={classes.objects}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                <Trans>Queue or exchange</Trans>
              </th>
              <th scope="col">
                <Trans>Type</Trans>
              </th>
              <th scope="col">
                <Trans>Outcome</Trans>
              </th>
              <th scope="col">
                <Trans>Policy now, after</Trans>
              </th>
              <th scope="col" data-align="right">
                <Trans>Messages lost</Trans>
              </th>
            </tr>
          </thead>
          {answer.objects.map((object) => (
            <ObjectRow key={`${object.kind} ${object.name}`} object={object} sources={sources} />
          ))}
        </table>
      </div>
      {total > pageSize && (
        <div className={classes.pages}>
          <span>
            {formatCount(offset + 1)}–{formatCount(Math.min(offset + pageSize, total))} / {formatCount(total)}
          </span>
          <Button
            variant="default"
            disabled={offset === 0}
            onClick={() => preview.goTo(Math.max(0, offset - pageSize))}
          >
            <Trans>Back</Trans>
          </Button>
          <Button
            variant="default"
            disabled={offset + pageSize >= total}
            onClick={() => preview.goTo(offset + pageSize)}
          >
            <Trans>Further</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Tab(props: {
  chosen: boolean;
  count: number;
  title?: string;
  onChoose: () => void;
  children: string;
}) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={props.chosen}
      data-none={props.count === 0}
      title={props.title}
      onClick={props.onChoose}
    >
      {props.children} <span>{formatCount(props.count)}</span>
    </button>
  );
}
