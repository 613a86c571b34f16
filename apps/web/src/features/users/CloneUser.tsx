import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Permission, TopicPermission, UserAccount } from '@warren/management-api';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { userPermissionsQuery, userQuery, userTopicPermissionsQuery } from './queries.ts';
import { SecretField } from './SecretField.tsx';
import { type CredentialValues, credentialSchema, nameSchema, secretOf } from './userForm.ts';

/** Another user with the same tags, permissions, topic permissions and limits, and a password of its own. */
export function CloneUser({ account, onClose }: { account: UserAccount; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const plan = usePlan();
  const permissions = useBroker(userPermissionsQuery(account.name)).data;
  const topics = useBroker(userTopicPermissionsQuery(account.name)).data;
  const [name, setName] = useState('');
  const [nameError, setNameError] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [secret, setSecret] = useState<CredentialValues>({
    tags: [...account.tags],
    secret: 'password',
    password: '',
    hash: '',
  });
  const items = clonePlan(account, name, secret, permissions ?? [], topics ?? []);
  const save = async () => {
    const named = nameSchema().safeParse(name);
    const secrets = credentialSchema().safeParse(secret);
    setNameError(named.success ? null : (named.error.issues[0]?.message ?? null));
    setErrors(
      secrets.success
        ? {}
        : Object.fromEntries(secrets.error.issues.map(({ path, message }) => [String(path[0]), message])),
    );
    if (!named.success || !secrets.success || permissions === null || topics === null) return;
    const made = plan.stateOf('user').kind === 'done';
    const there = made
      ? false
      : await client
          .fetchQuery({ ...userQuery(name), staleTime: 0 })
          .then(() => true)
          .catch(() => false);
    if (there) {
      setNameError(t`There is a user of this name already; saving would replace it.`);
      return;
    }
    if (!(await plan.run(items, 'stop'))) return;
    onClose();
    void navigate({ to: '/user', search: (previous) => ({ vhost: previous.vhost, name }) });
  };
  return (
    <SidePanel
      title={
        <Trans>
          Clone <NameText name={account.name} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button type="submit" loading={plan.running} disabled={plan.stateOf('user').kind === 'unknown'}>
            <Trans>Add user</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Name`}
        className={forms.mono ?? ''}
        value={name}
        error={nameError}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SecretField
        kinds={['password', 'hash', 'none']}
        secret={secret.secret}
        password={secret.password}
        hash={secret.hash}
        errors={errors}
        onChange={(change) => setSecret({ ...secret, ...change })}
      />
      <PlanItems items={items} run={plan}>
        {({ change }) => <ChangeWords change={change} />}
      </PlanItems>
      <CommandTabs changes={items.map(({ change }) => change)} />
    </SidePanel>
  );
}

function clonePlan(
  account: UserAccount,
  name: string,
  secret: CredentialValues,
  permissions: readonly Permission[],
  topics: readonly TopicPermission[],
): PlanItem[] {
  const { maxConnections, maxChannels } = account.limits;
  const limits = [
    { limit: 'max-connections', value: maxConnections },
    { limit: 'max-channels', value: maxChannels },
  ] as const;
  return [
    {
      key: 'user',
      change: {
        kind: 'put-user',
        name,
        tags: account.tags,
        secret: secretOf(secret, null),
        existing: false,
        keepsSecret: false,
      },
    },
    ...permissions.map((row) => ({
      key: `in ${row.vhost}`,
      change: { ...row, kind: 'set-permission', user: name } as const,
    })),
    ...topics.map((row) => ({
      key: `topic ${row.vhost} ${row.exchange}`,
      change: { ...row, kind: 'set-topic-permission', user: name } as const,
    })),
    ...limits.flatMap(({ limit, value }) =>
      value === undefined
        ? []
        : [{ key: limit, change: { kind: 'set-user-limit', user: name, limit, value } as const }],
    ),
  ];
}
