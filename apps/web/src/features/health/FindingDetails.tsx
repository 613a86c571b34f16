import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCornerDownRight } from '@tabler/icons-react';
import type { LiveFinding, LiveRule } from '@warren/console-api';
import { memo, type ReactNode } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import { SeverityChip } from '../../ui/SeverityMark.tsx';
import { Lane } from '../../ui/verdict/Lane.tsx';
import type { LaneAxis } from '../../ui/verdict/laneAxis.ts';
import { findingAnchor } from '../../ui/verdict/VerdictNext.tsx';
import { VerdictSince } from '../../ui/verdict/VerdictSince.tsx';
import { VerdictWhere } from '../../ui/verdict/VerdictWhere.tsx';
import { ruleThresholds } from '../../ui/verdict/words/ruleThresholds.ts';
import { verdictText } from '../../ui/verdict/words/verdictText.tsx';
import { factInWords } from './factInWords.ts';
import classes from './Health.module.css';

export interface FindingDetailsProps {
  finding: LiveFinding;
  rule: LiveRule | null;
  /** Its cause stands above it. */
  symptom: boolean;
  axis: LaneAxis;
}

/** One finding in full: consequence, figures, what to do, and the facts and numbers it was judged by. */
export const FindingDetails = memo(function FindingDetails(props: FindingDetailsProps) {
  const { finding, rule, symptom, axis } = props;
  const { headline, detail, whatNext } = verdictText(finding);
  return (
    <article
      id={findingAnchor(finding)}
      className={classes.finding}
      data-severity={finding.severity}
      data-symptom={symptom}
    >
      <div>
        <SeverityChip severity={finding.severity} />
      </div>
      <div>
        {symptom && (
          <p className={classes.cause}>
            <IconCornerDownRight size={14} stroke={1.75} aria-hidden />
            <Trans>follows from the finding above</Trans>
          </p>
        )}
        <h3 className={classes.headline}>{headline}</h3>
        <p className={classes.detail}>{detail}</p>
        <p className={classes.next}>{whatNext}</p>
        <JudgedBy finding={finding} rule={rule} />
      </div>
      <div className={classes.side}>
        <span className={classes.where}>
          <VerdictWhere subject={finding.subject} />
        </span>
        <span>
          <VerdictSince since={finding.since} now={axis.to} />
        </span>
        <div className={classes.lane} title={t`The last hour`}>
          <Lane lane={finding.lane} axis={axis} />
        </div>
      </div>
    </article>
  );
});

function JudgedBy({ finding, rule }: { finding: LiveFinding; rule: LiveRule | null }) {
  const facts = Object.entries(finding.facts);
  const thresholds = ruleThresholds(rule?.thresholds ?? {});
  return (
    <details className={classes.facts}>
      <summary>
        <Trans>Facts and rule</Trans>
      </summary>
      <div className={classes.columns}>
        <Pairs title={t`Facts`}>
          {facts.map(([name, fact]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {typeof fact === 'number' || fact === null ? (
                  factInWords(name, fact)
                ) : (
                  <NameText name={factInWords(name, fact)} />
                )}
              </dd>
            </div>
          ))}
        </Pairs>
        <Pairs title={t`Rule ${finding.code}`}>
          {thresholds.length === 0 && (
            <p className={classes.note}>{t`It holds or it does not: no numbers.`}</p>
          )}
          {thresholds.map(({ name, label, value }) => (
            <div key={name}>
              <dt title={name}>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </Pairs>
      </div>
    </details>
  );
}

function Pairs({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      <dl className={classes.pairs}>{children}</dl>
    </div>
  );
}
