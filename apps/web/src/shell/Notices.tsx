import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '@warren/console-api';
import { memo } from 'react';
import { SeverityIcon } from '../ui/SeverityMark.tsx';
import classes from './Notices.module.css';
import { proxyCheckQuery } from './proxyCheck.ts';
import { proxyFaultText } from './proxyFaultText.ts';

/** What concerns every page: an upgrade under this tab, a reverse proxy that spoils addresses. */
export const Notices = memo(function Notices({ session }: { session: Session }) {
  const fault = useQuery(proxyCheckQuery).data ?? null;
  return (
    <div role="status">
      {session.version !== __WARREN_VERSION__ && (
        <p className={classes.notice} data-severity="notice">
          <SeverityIcon severity="notice" />
          <Trans>
            Warren was upgraded to {session.version}; this page is still {__WARREN_VERSION__}.
          </Trans>
          <button type="button" className={classes.action} onClick={() => window.location.reload()}>
            <Trans>Reload</Trans>
          </button>
        </p>
      )}
      {fault !== null && (
        <p className={classes.notice} data-severity="warning">
          <SeverityIcon severity="warning" />
          {proxyFaultText(fault)}
        </p>
      )}
    </div>
  );
});
