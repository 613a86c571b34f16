import { t } from '@lingui/core/macro';
import { Outlet } from '@tanstack/react-router';
import type { Session, SessionUser } from '@warren/console-api';
import { lazy, Suspense, useCallback, useState } from 'react';
import { PageHeadSlot } from '../ui/PageHead.tsx';
import { usePreference } from '../ui/preference.ts';
import { usePhone } from '../ui/usePhone.ts';
import { BottomBar } from './BottomBar.tsx';
import classes from './Frame.module.css';
import { MoreSheet } from './MoreSheet.tsx';
import { Notices } from './Notices.tsx';
import { SideBar } from './SideBar.tsx';
import { sideBarFolded } from './sideBarFolded.ts';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));
const KeyList = lazy(async () => ({ default: (await import('./KeyList.tsx')).KeyList }));

export type Overlay = 'palette' | 'keys' | 'more' | null;

/**
 * The house: navigation, top bar, the page, and what opens above it. Its parts are drawn once though the place of the
 * page's head is known only after them.
 */
export function Frame({ session, user }: { session: Session; user: SessionUser }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = useCallback(() => setOverlay(null), []);
  const folded = usePreference(sideBarFolded);
  const phone = usePhone();
  useShortcuts(setOverlay);
  return (
    <PageHeadSlot value={slot}>
      <div className={classes.frame} data-rail={folded}>
        <a
          className={classes.skip}
          href={document.baseURI}
          onClick={(event) => {
            event.preventDefault();
            document.querySelector('main')?.focus();
          }}
        >
          {t`Skip to the page`}
        </a>
        <SideBar session={session} user={user} rail={folded} onOpen={setOverlay} />
        <div className={classes.column}>
          <TopBar session={session} user={user} headRef={setSlot} onOpen={setOverlay} />
          <Notices session={session} />
          <main className={classes.main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
        {phone && <BottomBar onMore={() => setOverlay('more')} />}
      </div>
      {overlay === 'more' && (
        <MoreSheet session={session} user={user} onClose={close} onKeys={() => setOverlay('keys')} />
      )}
      <Suspense>
        {overlay === 'palette' && <Palette onClose={close} onKeys={() => setOverlay('keys')} />}
        {overlay === 'keys' && <KeyList onClose={close} />}
      </Suspense>
    </PageHeadSlot>
  );
}
