import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { AccessMatrix } from './AccessMatrix.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { questionOf, resourceOf } from './explainSearch.ts';
import { OnResource } from './OnResource.tsx';
import { type OpenForm, PermissionForms } from './PermissionForms.tsx';
import { PermissionHead } from './PermissionHead.tsx';
import classes from './Permissions.module.css';
import { usersQuery } from './queries.ts';
import { Sentence } from './Sentence.tsx';
import { UserFindings } from './UserFindings.tsx';
import { WhoElse, WhoMay } from './WhoMay.tsx';

/** May this user do this, and why? Without a user: who may? */
export function PermissionExplainerPage() {
  const search = useSearch({ from: '/permission-explainer' });
  const [open, setOpen] = useState<OpenForm | null>(null);
  const question = questionOf(search);
  const { user, in: vhost } = search;
  const resource = resourceOf(search);
  // Brokers tell administrators alone of users and permissions.
  const whyNot = useWhyNoAdministrator();
  // About a user that is not there, there is nothing more to say; whoever may not list users is answered all the same.
  const users = useQuery(usersQuery).data?.data;
  const known = users === undefined || users.some(({ name }) => name === user);
  return (
    <>
      <PermissionHead title={t`Explain permissions`} />
      <div className={classes.column}>
        <Sentence search={search} />
        {question === null && (
          <p className={classes.asking}>
            <Trans>Arguments and headers have to be an object in JSON.</Trans>
          </p>
        )}
        {question !== null && user === undefined && (
          <WhoMay key={JSON.stringify(question)} question={question} />
        )}
        {question !== null && user !== undefined && (
          <AnswerCard asked={{ user, ...question }} onOpen={setOpen} />
        )}
        {user !== undefined && known && whyNot !== 'tag' && (
          <div className={classes.halves}>
            <div className={classes.column}>
              <AccessMatrix
                key={JSON.stringify([user, vhost])}
                user={user}
                vhost={vhost}
                paused={open !== null}
                onOpen={setOpen}
              />
              <UserFindings user={user} vhost={vhost} />
            </div>
            <div className={classes.column}>
              {resource !== null && (
                <OnResource user={user} vhost={vhost} resource={resource} routingKey={search.key ?? ''} />
              )}
              {question !== null && <WhoElse question={question} user={user} />}
            </div>
          </div>
        )}
      </div>
      {open !== null && <PermissionForms open={open} onClose={() => setOpen(null)} />}
    </>
  );
}
