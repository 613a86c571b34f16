import { Trans } from '@lingui/react/macro';
import { NameText } from '../../ui/NameText.tsx';
import type { RequestFailed } from '../../ui/request.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import classes from './Permissions.module.css';

/** Why there is no answer, in the server's or the broker's words. */
export function FailedAnswer({ failure }: { failure: RequestFailed }) {
  const { body } = failure;
  const field: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'field') : undefined;
  return (
    <p className={classes.failed} role="alert">
      <SeverityMark severity="unknown" />
      <span>
        <Trans>This cannot be answered:</Trans>{' '}
        {typeof field === 'string' && (
          <>
            <NameText name={field} />{' '}
          </>
        )}
        <NameText name={failure.message} />
      </span>
    </p>
  );
}
