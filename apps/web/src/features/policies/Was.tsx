import { Trans } from '@lingui/react/macro';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Policies.module.css';

/** What a field said when the form was opened, where it says something else now. */
export function Was({ now, was }: { now: string; was: string | undefined }) {
  if (was === undefined || was === now) return null;
  return (
    <span className={classes.was}>
      <Trans>
        was{' '}
        <s>
          <NameText name={was} />
        </s>
      </Trans>
    </span>
  );
}
