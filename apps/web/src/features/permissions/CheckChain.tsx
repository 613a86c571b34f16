import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { AskedCheck } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Permissions.module.css';
import { ResourceName } from './ResourceName.tsx';
import { ruleWord } from './ruleWords.ts';

/** The broker's checks in its order, up to the one that decides. */
export function CheckChain({
  checks,
  user,
  vhost,
}: {
  checks: readonly AskedCheck[];
  user: string;
  vhost: string;
}) {
  return (
    <ol className={classes.chain} aria-label={t`Checks of the broker, in its order`}>
      {checks.map((check, index) => {
        const Icon = icons[check.verdict];
        return (
          <li key={`${index} ${check.rule} ${check.permission}`} data-verdict={check.verdict}>
            <span className={classes.chainMark} role="img" aria-label={verdictWord(check.verdict)}>
              <Icon size={14} stroke={2.25} aria-hidden="true" />
            </span>
            <div>
              <p>
                <CheckTitle check={check} user={user} vhost={vhost} />
              </p>
              <p className={classes.quiet}>
                <CheckReason check={check} />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function CheckTitle({ check, user, vhost }: { check: AskedCheck; user: string; vhost: string }) {
  const { resource, permission } = check;
  if (permission === 'access') {
    return check.verdict === 'failed' ? (
      <Trans>
        <NameText name={user} /> has no permission in <NameText name={vhost} />
      </Trans>
    ) : (
      <Trans>
        <NameText name={user} /> has a permission in <NameText name={vhost} />
      </Trans>
    );
  }
  if (permission === null) {
    return (
      <>
        <ResourceName of={resource} />: {ruleWord(check)}
      </>
    );
  }
  const lit = { of: resource, expression: check.matched === true ? check.expression : null };
  return (
    <>
      <b>{permissionWord(permission, resource.kind === 'topic')}</b>{' '}
      <Trans context="permission on a resource">
        on <ResourceName {...lit} />
      </Trans>
    </>
  );
}

function CheckReason({ check }: { check: AskedCheck }) {
  const { permission, resource, expression, matched, verdict } = check;
  if (permission === 'access') return <Trans>without one, every operation is refused</Trans>;
  if (permission === null) {
    if (verdict === 'passed') return null;
    return verdict === 'failed' ? <Trans>it does not hold</Trans> : <Trans>it is not known</Trans>;
  }
  const on =
    resource.kind === 'topic' && resource.exchange !== undefined ? (
      <>
        {' '}
        <Trans>
          for <NameText name={resource.exchange === '' ? 'amq.default' : resource.exchange} />
        </Trans>
      </>
    ) : null;
  if (expression === null) {
    return resource.kind === 'topic' ? (
      <Trans>no topic permission here, so every key is allowed</Trans>
    ) : (
      <Trans>no expression is asked</Trans>
    );
  }
  const written = (
    <>
      <Expression text={expression} />
      {on}
    </>
  );
  if (matched === null) {
    return verdict === 'failed' ? (
      <>
        {written} <Trans>cannot be searched by the broker</Trans>
      </>
    ) : (
      <>
        {written} <Trans>is not judged here</Trans>
      </>
    );
  }
  return matched ? (
    <>
      {written} <Trans>is found</Trans>
    </>
  ) : (
    <>
      {written} <Trans>is found nowhere in it</Trans>
    </>
  );
}

/** The empty expression is searched as another. */
function Expression({ text }: { text: string }) {
  if (text !== '') return <NameText name={text} />;
  return (
    <Trans>
      the empty expression, which means <NameText name="^$" />,
    </Trans>
  );
}

export function permissionWord(permission: 'configure' | 'write' | 'read', topic: boolean): string {
  switch (permission) {
    case 'configure':
      return t`configure`;
    case 'write':
      return topic ? t`topic write` : t`write`;
    case 'read':
      return topic ? t`topic read` : t`read`;
  }
}

function verdictWord(verdict: AskedCheck['verdict']): string {
  switch (verdict) {
    case 'passed':
      return t`passed`;
    case 'failed':
      return t`failed`;
    case 'undecided':
      return t`not known`;
  }
}

const icons = { passed: IconCheck, failed: IconX, undecided: IconQuestionMark } as const;
