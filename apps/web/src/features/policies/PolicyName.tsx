import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { PolicyExplanation } from '@warren/console-api';
import { Fragment } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Policies.module.css';

/** The policy that holds: one, none, or several that tie. `known`: false where it cannot be judged. */
export function PolicyName(props: {
  policy: PolicyExplanation['policy'] | undefined;
  known: boolean;
  size?: 'normal' | 'title';
}) {
  const { policy, known, size = 'normal' } = props;
  if (!known) return <span className={classes.faint}>{t`not known`}</span>;
  if (policy === null || policy === undefined) return <span className={classes.faint}>{t`none`}</span>;
  if (typeof policy === 'string') return <NameText name={policy} size={size} />;
  return (
    <span className={classes.tie}>
      {policy.tie.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && (
            <>
              {' '}
              <Trans>or</Trans>{' '}
            </>
          )}
          <NameText name={name} size={size} />
        </Fragment>
      ))}
    </span>
  );
}
