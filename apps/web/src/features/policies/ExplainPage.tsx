import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ExplainPolicy } from '@warren/console-api';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import forms from '../../ui/form/Form.module.css';
import { PageHead } from '../../ui/PageHead.tsx';
import { Explanation } from './Explanation.tsx';
import { FailedPreview } from './FailedPreview.tsx';
import classes from './Policies.module.css';
import type { ExplainSearch } from './policySearch.ts';
import { explanationQuery, vhostsQuery } from './queries.ts';
import { readArguments } from './readArguments.ts';

/** Why a policy holds, or does not, for a queue or exchange that is there or might be declared. */
export function ExplainPage() {
  const search = useSearch({ from: '/policy-explainer' });
  const asked = questionOf(search);
  return (
    <>
      <PageHead
        title={t`Why does a policy not hold?`}
        crumb={
          <span className={classes.crumb}>
            <Link to="/policies">
              <Trans>Policies</Trans>
            </Link>{' '}
            /
          </span>
        }
      />
      <div className={classes.column}>
        <Question key={JSON.stringify(search)} search={search} />
        {asked !== null && <Answer asked={asked} />}
      </div>
    </>
  );
}

function Answer({ asked }: { asked: ExplainPolicy }) {
  const { data, error } = useQuery(explanationQuery(asked));
  if (error !== null) return <FailedPreview failure={error} />;
  return data === undefined ? (
    <p className={classes.quiet} aria-busy="true">
      <Trans>Asking…</Trans>
    </p>
  ) : (
    <Explanation explanation={data} asked={asked} />
  );
}

/** Null while nothing whole is asked. */
function questionOf({ in: vhost, object: kind, name, type, arguments: written }: ExplainSearch) {
  if (name === undefined || (kind === 'queue' && name === '')) return null;
  const read = readArguments(written ?? '');
  if (read === null) return null;
  const declared = written === undefined ? {} : { arguments: read };
  return { vhost, kind, name, ...(type === undefined ? {} : { type }), ...declared } satisfies ExplainPolicy;
}

function Question({ search }: { search: ExplainSearch }) {
  const navigate = useNavigate({ from: '/policy-explainer' });
  const vhosts = useBroker(vhostsQuery).data ?? [];
  const [draft, setDraft] = useState(search);
  const set = (change: Partial<ExplainSearch>) => setDraft({ ...draft, ...change });
  const types = draft.object === 'queue' ? queueTypes : exchangeTypes;
  const written = draft.arguments ?? '';
  const ask = () =>
    void navigate({
      search: (previous) => ({
        ...previous,
        ...draft,
        name: draft.name ?? '',
        arguments: draft.type === undefined || written.trim() === '' ? undefined : written,
      }),
    });
  return (
    <form
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Select
        label={t`Virtual host`}
        data={[...new Set([...vhosts.map(({ name }) => name), draft.in])]}
        value={draft.in}
        allowDeselect={false}
        searchable
        limit={200}
        onChange={(vhost) => set({ in: vhost ?? draft.in })}
      />
      <Select
        label={t`Kind`}
        data={[
          { value: 'queue', label: t`Queue` },
          { value: 'exchange', label: t`Exchange` },
        ]}
        value={draft.object}
        allowDeselect={false}
        onChange={(object) => set({ object: object === 'exchange' ? 'exchange' : 'queue', type: undefined })}
      />
      <TextInput
        label={t`Name`}
        className={forms.mono ?? ''}
        spellCheck={false}
        autoComplete="off"
        value={draft.name ?? ''}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t`As`}
        data={[
          { value: '', label: t`it is declared` },
          ...types.map((type) => ({ value: type, label: type })),
        ]}
        value={draft.type ?? ''}
        allowDeselect={false}
        onChange={(type) => set({ type: type || undefined })}
      />
      {draft.type !== undefined && (
        <TextInput
          label={t`Arguments (JSON)`}
          className={forms.mono ?? ''}
          placeholder='{"x-max-length": 10}'
          spellCheck={false}
          autoComplete="off"
          value={written}
          error={readArguments(written) === null ? t`An object in JSON` : null}
          onChange={(event) => set({ arguments: event.currentTarget.value })}
        />
      )}
      <Button type="submit" disabled={readArguments(written) === null}>
        <Trans>Explain</Trans>
      </Button>
    </form>
  );
}

const queueTypes = ['classic', 'quorum', 'stream'];
const exchangeTypes = ['direct', 'fanout', 'topic', 'headers'];
