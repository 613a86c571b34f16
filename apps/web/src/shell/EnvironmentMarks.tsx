import { Trans } from '@lingui/react/macro';
import type { Session } from '@warren/console-api';
import classes from './EnvironmentMarks.module.css';

type Environment = Pick<Session, 'demo' | 'label' | 'readOnly'>;

/** What must never be overlooked: a simulated cluster, which environment this is, that nothing can be changed. */
export function EnvironmentMarks({ session }: { session: Environment }) {
  const { demo, label, readOnly } = session;
  return (
    <>
      {demo && (
        <span className={classes.mark} data-kind="demo">
          DEMO
        </span>
      )}
      {label !== null && (
        <span className={classes.mark} style={label.color === null ? {} : { borderColor: label.color }}>
          {label.color !== null && (
            <span className={classes.dot} style={{ backgroundColor: label.color }} aria-hidden="true" />
          )}
          {label.text}
        </span>
      )}
      {readOnly && (
        <span className={classes.mark}>
          <Trans>read only</Trans>
        </span>
      )}
    </>
  );
}
