import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ExplainPermission, PermissionAnswer } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import { CheckChain } from './CheckChain.tsx';
import { FailedAnswer } from './FailedAnswer.tsx';
import { ObservedNote } from './ObservedNote.tsx';
import type { OpenForm } from './PermissionForms.tsx';
import classes from './Permissions.module.css';
import { explanationQuery } from './queries.ts';
import { ResourceName } from './ResourceName.tsx';
import { ruleWord } from './ruleWords.ts';
import { undecidedWord } from './undecidedWords.ts';
import { WayToYes } from './WayToYes.tsx';

/** The answer as a word, the checks that lead to it, the broker's own words, and what would change it. */
export function AnswerCard({
  asked,
  onOpen,
}: {
  asked: ExplainPermission;
  onOpen: (form: OpenForm) => void;
}) {
  const { data: answer, error, isPlaceholderData } = useQuery(explanationQuery(asked));
  if (error !== null) return <FailedAnswer failure={error} />;
  if (answer === undefined) {
    return (
      <p className={classes.asking} aria-busy="true">
        <Trans>Asking…</Trans>
      </p>
    );
  }
  const verdict = answer.allowed === null ? 'unknown' : answer.allowed ? 'yes' : 'no';
  return (
    <section
      className={classes.answer}
      data-verdict={verdict}
      data-late={isPlaceholderData}
      data-parts={answer.allowed === true ? 2 : 3}
      aria-label={t`Answer`}
    >
      <div className={classes.verdict} aria-live="polite">
        <Word verdict={verdict} />
        <p className={classes.why}>
          <Why answer={answer} />
        </p>
        {answer.text !== undefined && (
          <>
            <p className={classes.quiet}>
              <ClosesWhat answer={answer} />
            </p>
            <p className={classes.words}>
              <NameText name={`${answer.code ?? ''} ${answer.text}`} />
            </p>
          </>
        )}
      </div>
      <div className={classes.checks}>
        <CheckChain checks={answer.checks} user={asked.user} vhost={asked.vhost} />
        <ObservedNote of={answer} />
      </div>
      {answer.allowed !== true && <WayToYes answer={answer} asked={asked} onOpen={onOpen} />}
    </section>
  );
}

function Word({ verdict }: { verdict: 'yes' | 'no' | 'unknown' }) {
  const Icon = { yes: IconCircleCheck, no: IconCircleX, unknown: IconHelpCircle }[verdict];
  return (
    <h2 className={classes.word}>
      <Icon size={24} stroke={1.75} aria-hidden="true" />
      {verdict === 'yes' && <Trans>Yes</Trans>}
      {verdict === 'no' && <Trans>No</Trans>}
      {verdict === 'unknown' && <Trans>Not known</Trans>}
    </h2>
  );
}

/** The check that decides, in a sentence. */
function Why({ answer }: { answer: PermissionAnswer }) {
  if (answer.allowed === true) return <Trans>Every check is passed.</Trans>;
  if (answer.allowed === null) return undecidedWord(answer.undecided);
  const check = answer.checks.findLast(({ verdict }) => verdict === 'failed');
  switch (check?.permission) {
    case undefined:
      return null;
    case null: {
      if (check.rule === 'user-exists') return <Trans>There is no such user in the internal database.</Trans>;
      if (check.rule === 'vhost-exists') return <Trans>There is no such virtual host.</Trans>;
      if (check.rule === 'exists') {
        return (
          <Trans>
            Not there: <ResourceName of={check.resource} />
          </Trans>
        );
      }
      const rule = ruleWord(check);
      return <Trans>A rule of the broker refuses it: “{rule}” does not hold.</Trans>;
    }
    case 'access':
      return <Trans>The user may not enter the virtual host.</Trans>;
    case 'configure':
      return <Trans>The configure permission refuses this name.</Trans>;
    case 'write':
      return check.resource.kind === 'topic' ? (
        <Trans>The topic permission refuses this routing key.</Trans>
      ) : (
        <Trans>The write permission refuses this name.</Trans>
      );
    case 'read':
      return check.resource.kind === 'topic' ? (
        <Trans>The topic permission refuses this routing key.</Trans>
      ) : (
        <Trans>The read permission refuses this name.</Trans>
      );
  }
}

/** Codes from 500 on end the connection, and so does a refused login; the others end the channel (AMQP 0-9-1). */
function ClosesWhat({ answer: { code = 0, checks } }: { answer: PermissionAnswer }) {
  return code >= 500 || checks.at(-1)?.rule === 'user-exists' ? (
    <Trans>The broker would close the connection:</Trans>
  ) : (
    <Trans>The broker would close the channel:</Trans>
  );
}
