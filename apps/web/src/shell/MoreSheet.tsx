import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMantineColorScheme } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Session, SessionUser } from '@warren/console-api';
import { useEffect, useRef } from 'react';
import { DropdownAction, DropdownChoice, DropdownHeading } from '../ui/Dropdown.tsx';
import { NameText } from '../ui/NameText.tsx';
import { pollInterval } from '../ui/pollInterval.ts';
import { usePreference } from '../ui/preference.ts';
import { ClusterCard } from './ClusterCard.tsx';
import { colourSchemes, colourSchemeWord } from './colourScheme.ts';
import { IntervalChoices } from './FreshnessMenu.tsx';
import { LanguageChoices } from './LanguageMenu.tsx';
import { LogOutAction } from './LogOutAction.tsx';
import classes from './MoreSheet.module.css';
import { useNavItems } from './navigation.ts';
import { VhostChoices } from './VhostMenu.tsx';

export interface MoreSheetProps {
  session: Session;
  user: SessionUser;
  onClose: () => void;
  onKeys: () => void;
}

/** Everything of the side and top bars that a phone has no room for. */
export function MoreSheet({ session, user, onClose, onKeys }: MoreSheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const items = useNavItems();
  const interval = usePreference(pollInterval);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className={classes.sheet} aria-label={t`Menu`} onClose={onClose}>
      <header className={classes.head}>
        <NameText name={user.name} />
        <span className={classes.tags}>{user.tags.join(', ') || t`no tag`}</span>
        <button type="button" className={classes.close} aria-label={t`Close`} onClick={onClose}>
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        </button>
      </header>
      <ClusterCard session={session} />
      <nav aria-label={t`All pages`}>
        {items.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={classes.link} onClick={onClose}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            {i18n._(label)}
          </Link>
        ))}
      </nav>
      <DropdownHeading>{t`Virtual host`}</DropdownHeading>
      <VhostChoices user={user} onChosen={onClose} />
      <DropdownHeading>{t`Ask the cluster`}</DropdownHeading>
      <IntervalChoices chosen={interval} onChosen={onClose} />
      <DropdownHeading>{t`Colour scheme`}</DropdownHeading>
      {colourSchemes.map((scheme) => (
        <DropdownChoice key={scheme} chosen={scheme === colorScheme} onChoose={() => setColorScheme(scheme)}>
          {colourSchemeWord(scheme)}
        </DropdownChoice>
      ))}
      <DropdownHeading>{t`Language`}</DropdownHeading>
      <LanguageChoices onChosen={onClose} />
      <DropdownHeading>{t`This session`}</DropdownHeading>
      <DropdownAction onAct={onKeys}>
        <Trans>Keyboard shortcuts</Trans>
      </DropdownAction>
      <LogOutAction />
    </dialog>
  );
}
