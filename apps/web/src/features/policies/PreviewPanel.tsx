import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Time } from '../../ui/Time.tsx';
import { FailedPreview } from './FailedPreview.tsx';
import { changedOutcomes, outcomeMeaning, outcomeWord } from './outcomeWords.ts';
import { PatternVerdict } from './PatternVerdict.tsx';
import classes from './Policies.module.css';
import { PolicyWarnings, type Warning } from './PolicyWarnings.tsx';
import { PreviewObjects } from './PreviewObjects.tsx';
import type { Preview } from './usePreview.ts';
import type { PolicySources } from './valueSource.ts';

export interface PreviewPanelProps {
  preview: Preview;
  operator: boolean;
  sources: PolicySources;
  /** What would help against a warning. */
  wayOut?: (warning: Warning) => ReactNode;
  /** Of a deletion. */
  deletion?: boolean;
}

/** What a change would do, before it is made: a sentence, a bar, what is lost, the objects. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { preview, operator, sources, deletion = false } = props;
  const { answer, failure } = preview;
  if (preview.waiting !== null) {
    return (
      <section className={classes.preview}>
        <p className={classes.quiet}>
          {preview.waiting === 'empty' ? (
            <Trans>Give it a name and a key, and this shows what saving would do.</Trans>
          ) : (
            <Trans>What saving would do is shown as soon as every field can be read.</Trans>
          )}
        </p>
      </section>
    );
  }
  if (failure !== null) return <FailedPreview failure={failure} />;
  if (answer === null) {
    return (
      <section className={classes.preview} aria-busy="true">
        <p className={classes.quiet}>
          <Trans>Working out what it would do…</Trans>
        </p>
      </section>
    );
  }
  const { counts } = answer;
  const of = (outcome: keyof typeof counts) => counts[outcome] ?? 0;
  const total = Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
  const holding = of('holds') + of('takes-over');
  return (
    <section className={classes.preview} aria-busy={!preview.current} data-late={!preview.current}>
      <div className={classes.summary} aria-live="polite">
        <h2>
          {deletion ? (
            <Plural
              value={of('lets-go')}
              _0="If you delete it, nothing changes: it holds for nothing"
              one="If you delete it, # queue or exchange is let go"
              other="If you delete it, # queues and exchanges are let go"
            />
          ) : (
            <Plural
              value={holding}
              _0="If you save, it holds for nothing"
              one="If you save, it holds for # queue or exchange"
              other="If you save, it holds for # queues and exchanges"
            />
          )}
          {!deletion && of('takes-over') > 0 && (
            <Plural
              value={of('takes-over')}
              one=", # of them taken over from another policy"
              other=", # of them taken over from other policies"
            />
          )}
        </h2>
        <p>
          <Trans>
            Of <Plural value={total} one="# name" other="# names" />. Worked out from what was observed{' '}
            <Time at={Date.parse(answer.observed_at)} />.
          </Trans>{' '}
          {operator && <Trans>Exchanges tell nothing of operator policies.</Trans>}
        </p>
        {!deletion && <OutcomeBar counts={counts} />}
      </div>
      <PatternVerdict pattern={answer.pattern} />
      {answer.missing.length > 0 && (
        <p className={classes.quiet}>
          <Trans>The broker did not give everything:</Trans>{' '}
          <NameText name={answer.missing.map(({ what }) => what).join(', ')} />
        </p>
      )}
      <PolicyWarnings warnings={answer.warnings} wayOut={props.wayOut} />
      <PreviewObjects preview={preview} answer={answer} sources={sources} />
      <p className={classes.foot}>
        <Plural
          value={of('unchanged')}
          _0="Every name is touched by it."
          one="Nothing changes for # other name."
          other="Nothing changes for the other # names."
        />
      </p>
    </section>
  );
}

function OutcomeBar({ counts }: { counts: Partial<Record<string, number>> }) {
  const shown = changedOutcomes.filter((outcome) => (counts[outcome] ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        {shown.map((outcome) => (
          <span key={outcome} data-outcome={outcome} style={{ flexGrow: counts[outcome] ?? 0 }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {shown.map((outcome) => (
          <li key={outcome} title={outcomeMeaning(outcome)}>
            <i data-outcome={outcome} aria-hidden="true" />
            <b>{formatCount(counts[outcome] ?? 0)}</b> {outcomeWord(outcome)}
          </li>
        ))}
      </ul>
    </>
  );
}
