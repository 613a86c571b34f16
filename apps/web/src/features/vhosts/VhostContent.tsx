import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { VirtualHost } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { formatCount, formatRate } from '../../ui/format/number.ts';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { connectionCountQuery, exchangeNamesQuery, limitsOfQuery, queueCountQuery } from './queries.ts';
import { isOwn } from './useVhostLosses.ts';
import type { OpenForm } from './VhostForms.tsx';
import { deliveredRate } from './vhostRows.ts';

/** What is in a virtual host now, and how much of it there may be. */
export function VhostContent({ vhost, onOpen }: { vhost: VirtualHost; onOpen: (form: OpenForm) => void }) {
  const { name, messageRates } = vhost;
  const queues = useBroker(queueCountQuery(name)).data;
  const exchanges = useBroker(exchangeNamesQuery(name)).data;
  const connections = useBroker(connectionCountQuery(name)).data;
  const limits = useBroker(limitsOfQuery(name)).data;
  const may = useWhyNoAdministrator() === null;
  return (
    <Panel title={t`In it now`}>
      <dl className={classes.facts}>
        <dt>
          <Trans>Queues</Trans>
        </dt>
        <dd>
          {formatCount(queues)} {limits !== null && <Limit of={limits.maxQueues} />}
        </dd>
        <dt>
          <Trans>Connections</Trans>
        </dt>
        <dd>
          {formatCount(connections)} {limits !== null && <Limit of={limits.maxConnections} />}
        </dd>
        <dt>
          <Trans>Exchanges</Trans>
        </dt>
        <dd>
          {formatCount(exchanges?.filter(isOwn).length ?? null)}{' '}
          <span className={classes.faint}>
            <Trans>beside the predeclared ones</Trans>
          </span>
        </dd>
        <dt>
          <Trans>Messages</Trans>
        </dt>
        <dd>
          <Trans>
            {formatCount(vhost.messagesReady)} ready, {formatCount(vhost.messagesUnacked)} unacked
          </Trans>
        </dd>
        <dt>
          <Trans>Rates</Trans>
        </dt>
        <dd>
          <Trans>
            {formatRate(messageRates.publish?.rate ?? null)} in, {formatRate(deliveredRate(messageRates))} out
          </Trans>
        </dd>
      </dl>
      {may && limits !== null && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onOpen({ form: 'limits', of: limits })}>
            <Trans>Limits…</Trans>
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Limit({ of }: { of: number | undefined }) {
  return (
    <span className={classes.faint}>
      {of === undefined || of < 0 ? <Trans>not limited</Trans> : <Trans>of at most {formatCount(of)}</Trans>}
    </span>
  );
}
