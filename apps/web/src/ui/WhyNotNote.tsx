import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useWhyNoAdministrator } from './session.ts';
import classes from './WhyNotNote.module.css';

/** Why nothing can be changed here; nothing where it can. The broker decides all the same. */
export function WhyNotNote() {
  const why = useWhyNoAdministrator();
  if (why === null) return null;
  return (
    <p className={classes.note}>
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      {why === 'tag' ? (
        <Trans>
          Changing needs the tag <code>administrator</code>
        </Trans>
      ) : (
        <Trans>Warren was started read-only: nothing can be changed here</Trans>
      )}
    </p>
  );
}
