import { Trans } from '@lingui/react/macro';
import type { PolicyPreview } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import classes from './Policies.module.css';

/** What is wrong with a pattern; nothing for one that can be judged. */
export function PatternVerdict({ pattern }: Pick<PolicyPreview, 'pattern'>) {
  switch (pattern.verdict) {
    case 'ok':
      return null;
    case 'refused':
      return (
        <div className={classes.verdict} role="alert">
          <SeverityMark severity="critical" />
          <span>
            <Trans>The broker refuses this pattern:</Trans> <NameText name={pattern.reason ?? ''} />
          </span>
        </div>
      );
    case 'runs-away':
      return (
        <div className={classes.verdict} role="alert">
          <SeverityMark severity="warning" />
          <span>
            <Trans>
              On some names this pattern takes more steps than the broker allows: there it counts as not
              found. Write it without repetitions inside repetitions.
            </Trans>
          </span>
        </div>
      );
    case 'undecided':
      return (
        <div className={classes.verdict}>
          <SeverityMark severity="unknown" />
          <span>
            <Trans>This pattern cannot be judged faithfully here, so nothing is said about it.</Trans>{' '}
            {pattern.reason !== undefined && <NameText name={pattern.reason} />}
          </span>
        </div>
      );
  }
}
