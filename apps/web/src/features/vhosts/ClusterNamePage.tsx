import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { PageState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { WhyNotNote } from '../../ui/WhyNotNote.tsx';
import { ClusterNameForm } from './ClusterNameForm.tsx';
import { clusterNameQuery } from './queries.ts';

/** What the cluster is called, and what that name is for. */
export function ClusterNamePage() {
  const name = useBroker(clusterNameQuery);
  const why = useWhyNoAdministrator();
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHead title={t`Cluster name`} />
      <PageState live={name} what={t`Cluster name`} skeleton={<SkeletonBar width="40%" />}>
        {(called) => (
          <Panel title={t`Cluster name`}>
            <p>
              <NameText name={called} size="title" />
            </p>
            <p className={classes.hint}>
              <Trans>
                Federation marks the messages that it passes on with this name, so that none goes round in
                circles. Clients are told it when they connect.
              </Trans>
            </p>
            <div className={classes.buttons}>
              {why === null ? (
                <Button variant="default" onClick={() => setOpen(true)}>
                  <Trans>Change…</Trans>
                </Button>
              ) : (
                <WhyNotNote />
              )}
            </div>
            {open && <ClusterNameForm name={called} onClose={() => setOpen(false)} />}
          </Panel>
        )}
      </PageState>
    </>
  );
}
