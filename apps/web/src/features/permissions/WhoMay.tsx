import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExplainPermission, WhoMayAnswer } from '@warren/console-api';
import { useState } from 'react';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { permissionWord } from './CheckChain.tsx';
import { FailedAnswer } from './FailedAnswer.tsx';
import { ObservedNote } from './ObservedNote.tsx';
import { Pages } from './Pages.tsx';
import classes from './Permissions.module.css';
import { whoMayQuery } from './queries.ts';
import { undecidedWord } from './undecidedWords.ts';

type Question = Omit<ExplainPermission, 'user'>;
type Asked = WhoMayAnswer['users'][number];

/** Of everybody the broker knows: who may do it, who may not, and of whom it is not known. */
export function WhoMay({ question }: { question: Question }) {
  const [allowed, setAllowed] = useState<boolean | null>(true);
  const [offset, setOffset] = useState(0);
  const {
    data: answer,
    error,
    isPlaceholderData,
  } = useQuery(whoMayQuery({ ...question, allowed, offset, limit: pageSize }));
  if (error !== null) return <FailedAnswer failure={error} />;
  if (answer === undefined) {
    return (
      <p className={classes.asking} aria-busy="true">
        <Trans>Asking…</Trans>
      </p>
    );
  }
  const { counts } = answer;
  const choose = (next: boolean | null) => {
    setAllowed(next);
    setOffset(0);
  };
  const groups = [
    { allowed: true, count: counts.allowed, word: t`may` },
    { allowed: null, count: counts.undecided, word: t`not known` },
    { allowed: false, count: counts.refused, word: t`may not` },
  ];
  const shown = groups.find((group) => group.allowed === allowed);
  return (
    <Panel
      title={<Plural value={counts.allowed} one="# user may do this" other="# users may do this" />}
      padded={false}
    >
      <div role="tablist" aria-label={t`Answer`} className={classes.groups}>
        {groups.map((group) => (
          <button
            key={String(group.allowed)}
            type="button"
            role="tab"
            aria-selected={group.allowed === allowed}
            onClick={() => choose(group.allowed)}
          >
            {group.word} <span className={classes.faint}>{formatCount(group.count)}</span>
          </button>
        ))}
      </div>
      <ul className={classes.users} data-late={isPlaceholderData}>
        {answer.users.length === 0 && (
          <li className={classes.nobody}>
            <Trans>Nobody.</Trans>
          </li>
        )}
        {answer.users.map((each) => (
          <UserLine key={each.user} each={each} vhost={question.vhost} />
        ))}
      </ul>
      <div className={classes.foot}>
        <ObservedNote of={answer} />
        <Pages offset={offset} size={pageSize} of={shown?.count ?? 0} goTo={setOffset} />
      </div>
    </Panel>
  );
}

/** Beside an answer about one user: who else may do the same. */
export function WhoElse({ question, user }: { question: Question; user: string }) {
  const { data: answer } = useQuery(
    whoMayQuery({ ...question, allowed: true, offset: 0, limit: fewUsers + 1 }),
  );
  if (answer === undefined) return null;
  const others = answer.users.filter((each) => each.user !== user).slice(0, fewUsers);
  const left = answer.counts.allowed - answer.users.length;
  return (
    <Panel title={t`Who else may do it?`} note={<OfAll counts={answer.counts} />} padded={false}>
      <ul className={classes.users}>
        {others.length === 0 && (
          <li className={classes.nobody}>
            <Trans>Nobody else.</Trans>
          </li>
        )}
        {others.map((each) => (
          <UserLine key={each.user} each={each} vhost={question.vhost} />
        ))}
      </ul>
      {left > 0 && (
        <div className={classes.foot}>
          <Link
            from="/permission-explainer"
            to="/permission-explainer"
            search={(previous) => ({ ...previous, user: undefined })}
          >
            <Trans>All of them</Trans>
          </Link>
        </div>
      )}
    </Panel>
  );
}

function OfAll({ counts }: Pick<WhoMayAnswer, 'counts'>) {
  const all = formatCount(counts.allowed + counts.undecided + counts.refused);
  const may = formatCount(counts.allowed);
  return (
    <Trans>
      {may} of {all} users
    </Trans>
  );
}

function UserLine({ each, vhost }: { each: Asked; vhost: string }) {
  return (
    <li>
      <IconUser size={14} stroke={1.75} aria-hidden="true" />
      <Link
        from="/permission-explainer"
        to="/permission-explainer"
        search={(previous) => ({ ...previous, user: each.user, in: vhost })}
      >
        <NameText name={each.user} />
      </Link>
      <span className={classes.userWhy}>
        <UserWhy each={each} />
      </span>
    </li>
  );
}

/** What lets a user do it: the expressions; what stands against it: the broker's words. */
function UserWhy({ each }: { each: Asked }) {
  if (each.allowed === false) return <NameText name={each.text ?? ''} />;
  if (each.allowed === null) return undecidedWord(each.undecided);
  const asked = each.checks.filter(({ permission }) => permission !== null && permission !== 'access');
  return asked.map(({ permission, expression, resource }, index) => (
    <span key={`${index} ${permission}`}>
      {index > 0 && ', '}
      {permission !== null &&
        permission !== 'access' &&
        permissionWord(permission, resource.kind === 'topic')}{' '}
      {expression === null ? t`any` : <NameText name={expression} />}
    </span>
  ));
}

const pageSize = 100;
const fewUsers = 6;
