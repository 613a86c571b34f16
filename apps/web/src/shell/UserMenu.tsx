import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconUserCircle } from '@tabler/icons-react';
import type { SessionUser } from '@warren/console-api';
import { Dropdown, DropdownAction, DropdownHeading } from '../ui/Dropdown.tsx';
import { NameText } from '../ui/NameText.tsx';
import type { Overlay } from './Frame.tsx';
import { LanguageChoices } from './LanguageMenu.tsx';
import { LogOutAction } from './LogOutAction.tsx';
import classes from './UserMenu.module.css';

/** Who is logged in, in which language, and the way out. */
export function UserMenu({
  user,
  rail,
  onOpen,
}: {
  user: SessionUser;
  rail: boolean;
  onOpen: (overlay: Overlay) => void;
}) {
  const tags = user.tags.join(', ') || t`no tag`;
  return (
    <div className={classes.foot}>
      <Dropdown
        side="above"
        buttonClass={classes.button}
        label={t`User ${user.name} ${tags}`}
        button={
          <>
            <IconUserCircle size={18} stroke={1.75} aria-hidden="true" />
            {!rail && (
              <span className={classes.who}>
                <NameText name={user.name} /> <span className={classes.tags}>{tags}</span>
              </span>
            )}
          </>
        }
      >
        {(close) => (
          <>
            <DropdownHeading>{t`Language`}</DropdownHeading>
            <LanguageChoices onChosen={close} />
            <hr className={classes.line} />
            <DropdownAction
              onAct={() => {
                close();
                onOpen('keys');
              }}
            >
              <Trans>Keyboard shortcuts</Trans>
            </DropdownAction>
            <LogOutAction />
          </>
        )}
      </Dropdown>
    </div>
  );
}
