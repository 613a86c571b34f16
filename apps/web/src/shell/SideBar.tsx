import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Session, SessionUser } from '@warren/console-api';
import { memo } from 'react';
import { ClusterCard } from './ClusterCard.tsx';
import type { Overlay } from './Frame.tsx';
import { HealthCounts } from './HealthCounts.tsx';
import { Mark } from './Mark.tsx';
import { useNavItems, useOpenEntry } from './navigation.ts';
import classes from './SideBar.module.css';
import { sideBarFolded } from './sideBarFolded.ts';
import { UserMenu } from './UserMenu.tsx';

export interface SideBarProps {
  session: Session;
  user: SessionUser;
  /** Icons only. */
  rail: boolean;
  onOpen: (overlay: Overlay) => void;
}

export const SideBar = memo(function SideBar({ session, user, rail, onOpen }: SideBarProps) {
  const items = useNavItems();
  const open = useOpenEntry();
  const Fold = rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.side} data-rail={rail}>
      <div className={classes.brand}>
        <Link to="/" className={classes.home} aria-label={t`Warren, to the overview`}>
          <Mark size={22} />
          {!rail && <span>Warren</span>}
        </Link>
        <button
          type="button"
          className={classes.fold}
          aria-label={rail ? t`Widen the side bar` : t`Fold the side bar`}
          title={rail ? t`Widen the side bar` : t`Fold the side bar`}
          onClick={() => sideBarFolded.set(!rail)}
        >
          <Fold size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {!rail && <ClusterCard session={session} />}
      <nav className={classes.nav} aria-label={t`Pages`}>
        <ul>
          {items.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                className={classes.entry}
                aria-current={to === open ? 'page' : undefined}
                {...(rail ? { title: i18n._(label) } : {})}
              >
                <Icon size={16} stroke={1.75} aria-hidden="true" />
                <span className={classes.word}>{i18n._(label)}</span>
                {to === '/health' && <HealthCounts small={rail} />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <UserMenu user={user} rail={rail} onOpen={onOpen} />
    </div>
  );
});
