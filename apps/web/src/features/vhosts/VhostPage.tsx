import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import type { VirtualHost } from '@warren/management-api';
import { useState } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { PageHead } from '../../ui/PageHead.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { useVhost } from './useVhost.ts';
import { VhostCharts } from './VhostCharts.tsx';
import { VhostContent } from './VhostContent.tsx';
import { VhostFacts } from './VhostFacts.tsx';
import { type OpenForm, VhostForms } from './VhostForms.tsx';
import { VhostMarks } from './VhostMarks.tsx';
import { VhostNodes } from './VhostNodes.tsx';
import { VhostPermissions } from './VhostPermissions.tsx';
import { VhostPolicies } from './VhostPolicies.tsx';
import { VhostTopicPermissions } from './VhostTopicPermissions.tsx';

/** Everything about one virtual host, and what can be changed. */
export function VhostPage() {
  const { name } = useSearch({ from: '/vhost' });
  const vhost = useVhost(name);
  return (
    <>
      <PageHead
        title={name}
        heading={<NameText name={name} size="title" />}
        crumb={
          <span className={classes.crumb}>
            <Link to="/vhosts" search={(previous) => ({ vhost: previous.vhost })}>
              <Trans>Virtual hosts</Trans>
            </Link>{' '}
            /
          </span>
        }
      >
        {vhost.data !== null && <VhostMarks vhost={vhost.data} />}
      </PageHead>
      <PageState live={vhost} what={t`Virtual host ${name}`} skeleton={<TableSkeleton columns={4} />}>
        {(data) => <Body key={name} vhost={data} />}
      </PageState>
    </>
  );
}

function Body({ vhost }: { vhost: VirtualHost }) {
  const [open, setOpen] = useState<OpenForm | null>(null);
  return (
    <div className={classes.body}>
      <div className={classes.column}>
        <VhostCharts name={vhost.name} />
        <VhostPermissions name={vhost.name} onOpen={setOpen} />
        <VhostTopicPermissions name={vhost.name} onOpen={setOpen} />
        <VhostPolicies name={vhost.name} />
      </div>
      <div className={classes.column} data-narrow="first">
        <VhostFacts vhost={vhost} onOpen={setOpen} />
        <VhostContent vhost={vhost} onOpen={setOpen} />
        <VhostNodes vhost={vhost} onOpen={setOpen} />
      </div>
      {open !== null && <VhostForms open={open} vhost={vhost} onClose={() => setOpen(null)} />}
    </div>
  );
}
