import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LiveFinding } from '@warren/console-api';
import { SeverityChip } from '../../ui/SeverityMark.tsx';
import { findingAnchor } from '../../ui/verdict/VerdictNext.tsx';
import { verdictText } from '../../ui/verdict/words/verdictText.tsx';
import classes from './NodePage.module.css';

/** What was found about this node, worst first. */
export function NodeBands({ findings }: { findings: readonly LiveFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className={classes.bands}>
      {findings.map((finding) => {
        const { headline, detail } = verdictText(finding);
        return (
          <div key={finding.key} className={classes.band} data-severity={finding.severity}>
            <SeverityChip severity={finding.severity} />
            <span className={classes.words}>
              <b>{headline}</b> {detail}
            </span>
            <Link to="/health" hash={findingAnchor(finding)}>
              <Trans>What to do</Trans>
              <IconArrowRight size={14} stroke={1.75} aria-hidden />
            </Link>
          </div>
        );
      })}
    </div>
  );
}
