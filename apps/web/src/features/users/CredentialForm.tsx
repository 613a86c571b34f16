import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { UserAccount } from '@warren/management-api';
import { useMemo, useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { useSession } from '../../ui/session.ts';
import { userQuery, usersQuery } from './queries.ts';
import { renewSession } from './renewSession.ts';
import { SecretField } from './SecretField.tsx';
import { TagsField } from './TagsField.tsx';
import { type CredentialValues, credentialSchema, secretOf } from './userForm.ts';

const key = 'user';

/** Tags and password of a user. What is not changed here is sent as it was read, for the broker replaces all of it. */
export function CredentialForm({ account, onClose }: { account: UserAccount; onClose: () => void }) {
  const client = useQueryClient();
  const plan = usePlan();
  const self = useSession()?.user?.name === account.name;
  const [opened, setOpened] = useState(account);
  const [conflict, setConflict] = useState<{ now: UserAccount; found: Difference[] } | null>(null);
  const form = useForm<CredentialValues>({
    mode: 'controlled',
    initialValues: { tags: [...account.tags], secret: 'keep', password: '', hash: '' },
    validate: schemaResolver(useMemo(credentialSchema, []), { sync: true }),
  });
  const { values } = form;
  const changeFrom = (base: UserAccount) =>
    ({
      kind: 'put-user',
      name: account.name,
      tags: values.tags,
      secret: secretOf(values, base),
      existing: true,
      keepsSecret: values.secret === 'keep',
    }) as const;
  const save = async (base: UserAccount, overwrite: boolean) => {
    if (form.validate().hasErrors) return;
    if (!overwrite) {
      const now = await client
        .fetchQuery({ ...userQuery(account.name), staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => null);
      const found = now === null ? [] : differences(said(opened), said(now), mine(values, opened));
      if (now !== null && found.length > 0) {
        setConflict({ now, found });
        return;
      }
    }
    setConflict(null);
    if (!(await plan.run([{ key, change: changeFrom(base) }], 'stop'))) return;
    if (self && values.secret === 'password') await renewSession(client, account.name, values.password);
    onClose();
  };
  const administrators =
    client.getQueryData(usersQuery.queryKey)?.data.filter(({ tags }) => tags.includes('administrator'))
      .length ?? null;
  const dropsAdministrator = account.tags.includes('administrator') && !values.tags.includes('administrator');
  const state = plan.stateOf(key);
  return (
    <SidePanel
      title={
        <Trans>
          Tags and password of <NameText name={account.name} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save(opened, false)}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            loading={plan.running}
            disabled={state.kind === 'unknown' || conflict !== null}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <TagsField tags={values.tags} onChange={(tags) => form.setFieldValue('tags', tags)} />
      {dropsAdministrator && (
        <div className={forms.note} data-kind="warning">
          {administrators === 1 && (
            <span>
              <Trans>This is the last administrator: nobody could change users after this.</Trans>
            </span>
          )}
          {self && (
            <span>
              <Trans>This is you: you could not take it back yourself.</Trans>
            </span>
          )}
          {administrators !== 1 && !self && (
            <span>
              <Trans>This user will no longer be an administrator.</Trans>
            </span>
          )}
        </div>
      )}
      <SecretField
        kinds={['keep', 'password', 'hash', 'none']}
        secret={values.secret}
        password={values.password}
        hash={values.hash}
        errors={form.errors}
        onChange={(change) => form.setValues(change)}
      />
      {self && values.secret === 'password' && (
        <p className={forms.hint}>
          <Trans>Your session here goes on with the new password.</Trans>
        </p>
      )}
      {self && (values.secret === 'none' || values.secret === 'hash') && (
        <p className={forms.hint}>
          <Trans>This ends your session here: Warren does not know the password of what you set.</Trans>
        </p>
      )}
      {conflict !== null && (
        <ConflictNote
          differences={conflict.found}
          onOverwrite={() => void save(conflict.now, true)}
          onTakeTheirs={() => {
            setOpened(conflict.now);
            form.setValues({ tags: [...conflict.now.tags], secret: 'keep', password: '', hash: '' });
            setConflict(null);
          }}
        />
      )}
      <OutcomeNote state={state} lookAgain={plan.forget} />
      <CommandTabs changes={[changeFrom(opened)]} />
    </SidePanel>
  );
}

/** An account in the words of the form. Of the password only that it is another. */
function said(account: UserAccount): Record<string, string> {
  const print = account.passwordHash === '' ? t`none` : t`set (…${account.passwordHash.slice(-4)})`;
  return { [t`Tags`]: account.tags.toSorted().join(', '), [t`Password`]: print };
}

function mine(values: CredentialValues, opened: UserAccount): Record<string, string> {
  const secret = values.secret === 'none' ? t`none` : t`the new one`;
  return {
    [t`Tags`]: values.tags.toSorted().join(', '),
    ...(values.secret === 'keep'
      ? { [t`Password`]: said(opened)[t`Password`] ?? '' }
      : { [t`Password`]: secret }),
  };
}
