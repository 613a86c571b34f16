import { Trans } from '@lingui/react/macro';
import type { VirtualHost } from '@warren/management-api';
import { Badge } from '../../ui/Badge.tsx';
import classes from './Vhosts.module.css';

/** What is out of the ordinary about a virtual host, as badges. Tracing costs, so it stands out. */
export function VhostMarks({ vhost }: { vhost: Pick<VirtualHost, 'tracing' | 'protectedFromDeletion'> }) {
  return (
    <span className={classes.tags}>
      {vhost.tracing === true && (
        <Badge severity="notice">
          <Trans>traced</Trans>
        </Badge>
      )}
      {vhost.protectedFromDeletion === true && (
        <Badge>
          <Trans>protected</Trans>
        </Badge>
      )}
    </span>
  );
}
