import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NameText } from '../../ui/NameText.tsx';
import type { RequestFailed } from '../../ui/request.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { ForbiddenState } from '../../ui/state/ForbiddenState.tsx';
import classes from './Permissions.module.css';

/** Why there is no answer, in the server's or the broker's words. */
export function FailedAnswer({ failure, quiet = false }: { failure: RequestFailed; quiet?: boolean }) {
  const field = fieldOf(failure);
  if (failure.status === 403) return <ForbiddenState failure={failure} what={t`Permissions`} />;
  return (
    <p className={classes.failed} {...(quiet ? {} : { role: 'alert' })}>
      <SeverityMark severity="unknown" />
      <span>
        <Trans>This cannot be answered:</Trans>{' '}
        {field !== null && (
          <>
            <NameText name={field} />{' '}
          </>
        )}
        <NameText name={failure.message} />
      </span>
    </p>
  );
}

/** The part of the question that cannot be answered; null when it is none in particular. */
export function fieldOf({ body }: RequestFailed): string | null {
  const field: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'field') : undefined;
  return typeof field === 'string' ? field.replace(/^body\./, '') : null;
}
