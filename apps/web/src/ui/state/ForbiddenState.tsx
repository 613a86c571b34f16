import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import type { Forbidden } from '@warren/console-api';
import { shellWord } from '@warren/management-api/changes';
import { Fragment } from 'react';
import { CommandPreview } from '../CommandPreview.tsx';
import { NameText } from '../NameText.tsx';
import type { RequestFailed } from '../request.ts';
import { useSession } from '../session.ts';
import classes from './PageState.module.css';

/** Which tag is missing, the broker's own words, and what an administrator can do about it. */
export function ForbiddenState({
  failure,
  what,
  small = false,
}: {
  failure: RequestFailed;
  what: string;
  small?: boolean;
}) {
  const user = useSession()?.user ?? null;
  const refusal = forbiddenBody(failure.body);
  const needs = refusal?.needs ?? [];
  const tags = user?.tags ?? [];
  const missing = needs.at(0);
  return (
    <section className={classes.plain} data-small={small}>
      <span className={classes.glyph}>
        <IconLock size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <h2>
          {needs.length > 0 ? (
            <Trans>
              {what}: needs the tag <Words of={needs} />
            </Trans>
          ) : (
            <Trans>{what}: not allowed for this user</Trans>
          )}
        </h2>
        {user !== null && (
          <p>
            {tags.length > 0 ? (
              <Trans>
                You are <NameText name={user.name} />, tagged <Words of={tags} />.
              </Trans>
            ) : (
              <Trans>
                You are <NameText name={user.name} />, without a tag.
              </Trans>
            )}
          </p>
        )}
        {refusal?.broker && (
          <>
            <p>
              <Trans>
                The broker answered {refusal.broker.status} to <code>{refusal.broker.request}</code>:
              </Trans>
            </p>
            <code className={classes.words}>
              <NameText name={refusal.broker.body} />
            </code>
          </>
        )}
        {user !== null && missing !== undefined && (
          <>
            <p>
              <Trans>An administrator can allow it:</Trans>
            </p>
            <CommandPreview
              command={['rabbitmqctl', 'set_user_tags', user.name, ...tags, missing].map(shellWord).join(' ')}
            />
          </>
        )}
      </div>
    </section>
  );
}

function Words({ of }: { of: readonly string[] }) {
  return of.map((word, index) => (
    <Fragment key={word}>
      {index > 0 && <Trans comment="Between two tags, either of which will do"> or </Trans>}
      <NameText name={word} />
    </Fragment>
  ));
}

function forbiddenBody(body: unknown): Pick<Forbidden, 'needs' | 'broker'> | null {
  if (typeof body !== 'object' || body === null || Reflect.get(body, 'error') !== 'forbidden') return null;
  // The shape is the server's own, made from console-api's schema.
  return body as Forbidden;
}
