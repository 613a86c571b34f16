import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import type { Session, SessionUser } from '@warren/console-api';
import { memo } from 'react';
import { NameText } from '../ui/NameText.tsx';
import { usePreference } from '../ui/preference.ts';
import { ColourSchemeMenu } from './ColourSchemeMenu.tsx';
import { useClusterFacts } from './clusterFacts.ts';
import { EnvironmentMarks } from './EnvironmentMarks.tsx';
import type { Overlay } from './Frame.tsx';
import { FreshnessMenu } from './FreshnessMenu.tsx';
import { sideBarFolded } from './sideBarFolded.ts';
import classes from './TopBar.module.css';
import { VhostMenu } from './VhostMenu.tsx';

export interface TopBarProps {
  session: Session;
  user: SessionUser;
  headRef: (element: HTMLElement | null) => void;
  onOpen: (overlay: Overlay) => void;
}

/** Title of the page, the way anywhere, the virtual host, and how fresh the data is. */
export const TopBar = memo(function TopBar({ session, user, headRef, onOpen }: TopBarProps) {
  const facts = useClusterFacts();
  return (
    <header className={classes.bar}>
      <button type="button" className={classes.menu} aria-label={t`Menu`} onClick={() => onOpen('more')}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
      </button>
      <div className={classes.title}>
        <div ref={headRef} className={classes.head} />
        {facts?.clusterName != null && (
          <span className={classes.cluster}>
            <NameText name={facts.clusterName} />
          </span>
        )}
      </div>
      <span className={classes.marks} data-rail={usePreference(sideBarFolded)}>
        <EnvironmentMarks session={session} />
      </span>
      <button type="button" className={classes.search} onClick={() => onOpen('palette')}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <Trans>Go to anything</Trans>
        </span>
        <kbd>{commandKey}</kbd>
      </button>
      <div className={classes.vhost}>
        <VhostMenu user={user} />
      </div>
      <FreshnessMenu />
      <div className={classes.scheme}>
        <ColourSchemeMenu />
      </div>
      <button
        type="button"
        className={classes.searchIcon}
        aria-label={t`Go to anything`}
        onClick={() => onOpen('palette')}
      >
        <IconSearch size={20} stroke={1.75} aria-hidden="true" />
      </button>
    </header>
  );
});

const commandKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
