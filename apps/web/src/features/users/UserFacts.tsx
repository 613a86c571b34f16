import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { UserAccount } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { userConnectionsQuery } from './queries.ts';
import { Tags } from './Tags.tsx';
import type { OpenForm } from './UserForms.tsx';

/** Tags, password, limits and open connections of a user. */
export function UserFacts({ account, onOpen }: { account: UserAccount; onOpen: (form: OpenForm) => void }) {
  const connections = useBroker(userConnectionsQuery(account.name));
  const { maxConnections, maxChannels } = account.limits;
  return (
    <Panel title={t`User`}>
      <dl className={classes.facts}>
        <dt>
          <Trans>Tags</Trans>
        </dt>
        <dd>
          <Tags tags={account.tags} />
        </dd>
        <dt>
          <Trans>Password</Trans>
        </dt>
        <dd>
          {account.passwordHash === '' ? (
            <Trans>none: only by a certificate or another back end</Trans>
          ) : (
            <>
              <Trans>set</Trans>{' '}
              {account.hashingAlgorithm !== null && (
                <span className={classes.faint}>
                  <NameText name={account.hashingAlgorithm} />
                </span>
              )}
            </>
          )}
        </dd>
        <dt>
          <Trans>Connections</Trans>
        </dt>
        <dd>
          {connections.data === null ? '–' : formatCount(connections.data)}
          <Limit of={maxConnections} />
        </dd>
        <dt>
          <Trans>Channels</Trans>
        </dt>
        <dd>
          {maxChannels === undefined ? <Limit of={undefined} /> : t`at most ${formatCount(maxChannels)}`}
        </dd>
      </dl>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onOpen({ form: 'credentials' })}>
          <Trans>Tags and password…</Trans>
        </Button>
        <Button variant="default" onClick={() => onOpen({ form: 'limits' })}>
          <Trans>Limits…</Trans>
        </Button>
        <Button variant="default" onClick={() => onOpen({ form: 'clone' })}>
          <Trans>Clone…</Trans>
        </Button>
        <Button variant="default" color="crit" onClick={() => onOpen({ form: 'delete' })}>
          <Trans>Delete…</Trans>
        </Button>
      </div>
    </Panel>
  );
}

function Limit({ of }: { of: number | undefined }) {
  return (
    <span className={classes.faint}>
      {' '}
      {of === undefined || of < 0 ? <Trans>not limited</Trans> : <Trans>of at most {formatCount(of)}</Trans>}
    </span>
  );
}
