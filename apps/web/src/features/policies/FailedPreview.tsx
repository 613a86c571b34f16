import { Trans } from '@lingui/react/macro';
import { NameText } from '../../ui/NameText.tsx';
import type { RequestFailed } from '../../ui/request.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import classes from './Policies.module.css';
import { explanationOfRefusal } from './previewFault.ts';

/** Why it cannot be said what a change would do. */
export function FailedPreview({ failure }: { failure: RequestFailed }) {
  const refused = explanationOfRefusal(failure);
  return (
    <section className={classes.preview}>
      <div className={classes.verdict} role="alert">
        <SeverityMark severity={refused === null ? 'unknown' : 'critical'} />
        <span>
          {refused === null ? (
            <Trans>It cannot be said what this would do:</Trans>
          ) : (
            <Trans>The broker would refuse this:</Trans>
          )}{' '}
          <NameText name={refused?.words ?? failure.message} />
        </span>
      </div>
    </section>
  );
}
