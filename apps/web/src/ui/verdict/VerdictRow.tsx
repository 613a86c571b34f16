import { t } from '@lingui/core/macro';
import { IconCornerDownRight } from '@tabler/icons-react';
import type { LiveFinding } from '@warren/console-api';
import { memo } from 'react';
import { SeverityChip } from '../SeverityMark.tsx';
import { Lane } from './Lane.tsx';
import type { LaneAxis } from './laneAxis.ts';
import { VerdictNext } from './VerdictNext.tsx';
import { VerdictSince } from './VerdictSince.tsx';
import classes from './Verdicts.module.css';
import { VerdictWhere } from './VerdictWhere.tsx';
import { verdictText } from './words/verdictText.tsx';

export interface VerdictRowProps {
  finding: LiveFinding;
  axis: LaneAxis;
  /** The worst of all: its consequence stands large, the figures in a second line. */
  first: boolean;
  /** Its cause stands above it. */
  symptom: boolean;
}

export const VerdictRow = memo(function VerdictRow({ finding, axis, first, symptom }: VerdictRowProps) {
  const { headline, detail } = verdictText(finding);
  return (
    <li className={classes.row} data-severity={finding.severity} data-first={first} data-symptom={symptom}>
      <div className={classes.state}>
        <SeverityChip severity={finding.severity} />
      </div>
      <div className={classes.what}>
        {symptom && (
          <span className={classes.symptom} title={t`Follows from the finding above`}>
            <IconCornerDownRight size={14} stroke={1.75} aria-hidden />
          </span>
        )}
        <span className={classes.headline}>{headline}</span>
        <span className={classes.detail}>{detail}</span>
      </div>
      <div className={classes.where}>
        <VerdictWhere subject={finding.subject} />
      </div>
      <div className={classes.since}>
        <VerdictSince since={finding.since} now={axis.to} />
      </div>
      <div className={classes.lane}>
        <Lane lane={finding.lane} axis={axis} />
      </div>
      <div className={classes.next}>
        <VerdictNext finding={finding} />
      </div>
    </li>
  );
});
