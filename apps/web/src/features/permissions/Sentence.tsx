import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconBox, IconLayersSubtract, IconRoute, IconUser, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { accessOperations } from '@warren/semantics';
import { type ReactNode, useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { operationFields, type PermissionQuestionSearch, type QuestionField } from './explainSearch.ts';
import { MoreOfQuestion } from './MoreOfQuestion.tsx';
import { operationWord } from './operationWords.ts';
import classes from './Permissions.module.css';
import { exchangeNamesQuery, queueNamesQuery, usersQuery, vhostsQuery } from './queries.ts';
import { SentenceField } from './SentenceField.tsx';
import { useQuestionDraft } from './useQuestionDraft.ts';

/** The question as a sentence: who, where, what, on which resource. What it says is in the address. */
export function Sentence({ search }: { search: PermissionQuestionSearch }) {
  const { draft, change } = useQuestionDraft(search);
  const { said, more } = operationFields[draft.op];
  const given = more.some((field) => draft[field] !== undefined);
  const [opened, setOpened] = useState(false);
  const users = useBroker(usersQuery).data;
  const vhosts = useBroker(vhostsQuery).data;
  return (
    <form className={classes.question} onSubmit={(event) => event.preventDefault()}>
      <div className={classes.sentence}>
        <span>
          <Trans context="question">May</Trans>
        </span>
        <SentenceField
          label={t`User`}
          icon={<IconUser size={16} stroke={1.75} aria-hidden="true" />}
          placeholder={t`who?`}
          value={draft.user ?? ''}
          names={users?.map(({ name }) => name) ?? none}
          onChange={(user) => change({ user: user === '' ? undefined : user })}
        />
        <span>
          <Trans context="question">in</Trans>
        </span>
        <SentenceField
          label={t`Virtual host`}
          icon={<IconBox size={16} stroke={1.75} aria-hidden="true" />}
          value={draft.in}
          names={vhosts?.map(({ name }) => name) ?? none}
          onChange={(vhost) => change({ in: vhost })}
        />
        <label className={classes.operation}>
          <span className={classes.hidden}>
            <Trans>Operation</Trans>
          </span>
          <select
            value={draft.op}
            onChange={(event) => {
              const op = accessOperations.find((one) => one === event.currentTarget.value);
              if (op !== undefined) change({ op });
            }}
          >
            {accessOperations.map((op) => (
              <option key={op} value={op} title={op}>
                {operationWord(op)}
              </option>
            ))}
          </select>
        </label>
        {said.map((field) => (
          <SaidField key={field} field={field} draft={draft} change={change} />
        ))}
        <span>
          <Trans context="question">?</Trans>
        </span>
        {more.length > 0 && !given && (
          <button
            type="button"
            className={classes.link}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <Trans>More…</Trans>
          </button>
        )}
        {draft.user !== undefined && (
          <span className={classes.sentenceEnd}>
            <Button
              variant="default"
              leftSection={<IconUsers size={16} stroke={1.75} />}
              onClick={() => change({ user: undefined })}
            >
              <Trans>Who may?</Trans>
            </Button>
          </span>
        )}
      </div>
      {(opened || given) && <MoreOfQuestion fields={more} draft={draft} change={change} />}
    </form>
  );
}

function SaidField({ field, draft, change }: FieldProps & { field: QuestionField }) {
  const needsQueues = field === 'queue';
  const needsExchanges = field === 'exchange' || field === 'destination';
  const queues = useQuery({ ...queueNamesQuery(draft.in), enabled: needsQueues }).data?.data;
  const exchanges = useQuery({ ...exchangeNamesQuery(draft.in), enabled: needsExchanges }).data?.data;
  const value = draft[field] ?? '';
  const set = (text: string) => change({ [field]: text === '' ? undefined : text });
  const exchangeIcon = <IconRoute size={16} stroke={1.75} aria-hidden="true" />;
  switch (field) {
    case 'queue':
      return (
        <SentenceField
          label={t`Queue`}
          icon={<IconLayersSubtract size={16} stroke={1.75} aria-hidden="true" />}
          placeholder={draft.op === 'queue.declare' ? t`the broker names it` : t`name`}
          value={value}
          names={queues?.map(({ name }) => name) ?? none}
          onChange={set}
        />
      );
    case 'destination':
      return (
        <SentenceField
          label={t`Destination exchange`}
          icon={exchangeIcon}
          placeholder={t`default exchange`}
          value={value}
          names={exchanges?.map(({ name }) => name) ?? none}
          onChange={set}
        />
      );
    case 'exchange': {
      const word = joinWord(draft.op);
      return (
        <>
          {word !== null && <span>{word}</span>}
          <SentenceField
            label={draft.op.startsWith('exchange.') && word !== null ? t`Source exchange` : t`Exchange`}
            icon={exchangeIcon}
            placeholder={t`default exchange`}
            value={value}
            names={exchanges?.map(({ name }) => name) ?? none}
            onChange={set}
          />
        </>
      );
    }
    case 'type':
      return (
        <>
          <span>
            <Trans context="question">of type</Trans>
          </span>
          <SentenceField
            label={t`Type`}
            placeholder={t`as it is`}
            value={value}
            names={draft.op === 'queue.declare' ? queueTypes : exchangeTypes}
            onChange={set}
          />
        </>
      );
    case 'key':
      return (
        <>
          <span>
            <Trans context="question">with key</Trans>
          </span>
          <SentenceField label={t`Routing key`} value={value} names={none} onChange={set} />
        </>
      );
    default:
      return null;
  }
}

export interface FieldProps {
  draft: PermissionQuestionSearch;
  change: (part: Partial<PermissionQuestionSearch>) => void;
}

function joinWord(op: PermissionQuestionSearch['op']): ReactNode {
  switch (op) {
    case 'queue.bind':
    case 'exchange.bind':
      return <Trans context="question">to</Trans>;
    case 'queue.unbind':
    case 'exchange.unbind':
      return <Trans context="question">from</Trans>;
    default:
      return null;
  }
}

const none: readonly string[] = [];
const queueTypes = ['classic', 'quorum', 'stream'];
const exchangeTypes = ['direct', 'fanout', 'topic', 'headers'];
