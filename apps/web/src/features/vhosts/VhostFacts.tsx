import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { VirtualHost } from '@warren/management-api';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { WhyNotNote } from '../../ui/WhyNotNote.tsx';
import type { OpenForm } from './VhostForms.tsx';
import { VhostTags } from './VhostTags.tsx';

/** What people said of a virtual host. */
export function VhostFacts({ vhost, onOpen }: { vhost: VirtualHost; onOpen: (form: OpenForm) => void }) {
  const may = useWhyNoAdministrator() === null;
  return (
    <Panel title={t`Virtual host`}>
      <dl className={classes.facts}>
        <dt>
          <Trans>Description</Trans>
        </dt>
        <dd>{vhost.description === null ? <None /> : <NameText name={vhost.description} />}</dd>
        <dt>
          <Trans>Tags</Trans>
        </dt>
        <dd>
          <VhostTags tags={vhost.tags} />
        </dd>
        <dt>
          <Trans>Default queue type</Trans>
        </dt>
        <dd>
          {vhost.defaultQueueType === null ? (
            <>
              classic{' '}
              <span className={classes.faint}>
                <Trans>this version has no other</Trans>
              </span>
            </>
          ) : (
            <NameText name={vhost.defaultQueueType} />
          )}
        </dd>
        <dt>
          <Trans>Tracing</Trans>
        </dt>
        <dd>{vhost.tracing === null ? '–' : vhost.tracing ? t`on` : t`off`}</dd>
        {vhost.protectedFromDeletion !== null && (
          <>
            <dt>
              <Trans>Protected from deletion</Trans>
            </dt>
            <dd>{vhost.protectedFromDeletion ? t`yes` : t`no`}</dd>
          </>
        )}
      </dl>
      <div className={classes.buttons}>
        {may ? (
          <>
            <Button variant="default" onClick={() => onOpen({ form: 'settings' })}>
              <Trans>Settings…</Trans>
            </Button>
            <Button variant="default" onClick={() => onOpen({ form: 'clone' })}>
              <Trans>Clone…</Trans>
            </Button>
            <Button variant="default" color="crit" onClick={() => onOpen({ form: 'delete' })}>
              <Trans>Delete…</Trans>
            </Button>
          </>
        ) : (
          <WhyNotNote />
        )}
      </div>
    </Panel>
  );
}

function None() {
  return (
    <span className={classes.faint}>
      <Trans>none</Trans>
    </span>
  );
}
