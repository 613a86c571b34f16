import { Trans } from '@lingui/react/macro';
import type { PermissionAnswer } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import { Time } from '../../ui/Time.tsx';
import { givenWord } from './givenWords.ts';
import classes from './Permissions.module.css';

/** When what an answer rests on was observed, what was missing, and who else may decide. */
export function ObservedNote({
  of,
  brief = false,
}: {
  of: Pick<PermissionAnswer, 'observed_at' | 'missing' | 'other_backends'>;
  /** Without what is said beside it already. */
  brief?: boolean;
}) {
  const { observed_at: observedAt, missing, other_backends: others } = of;
  return (
    <div className={classes.observed}>
      <p>
        <Trans>
          Observed <Time at={Date.parse(observedAt)} />.
        </Trans>{' '}
        {!brief && (
          <Trans>
            Answered from the internal database. Open channels may keep an older answer for a while.
          </Trans>
        )}
      </p>
      {missing.length > 0 && (
        <p>
          <Trans>The broker did not give everything:</Trans>{' '}
          {missing.map(({ what }) => givenWord(what)).join(', ')}
        </p>
      )}
      {!brief && others !== null && others.length > 0 && (
        <p data-warning="true">
          <Trans>
            Another back end may decide instead: <NameText name={others.join(', ')} />
          </Trans>
        </p>
      )}
      {!brief && others === null && (
        <p>
          <Trans>Whether another back end decides instead is not known.</Trans>
        </p>
      )}
    </div>
  );
}
