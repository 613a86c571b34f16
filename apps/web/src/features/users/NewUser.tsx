import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BrokerChange } from '@warren/management-api/changes';
import { useMemo } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { ChangeWords } from '../../ui/change/ChangeWords.tsx';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { PlanItems } from '../../ui/plan/PlanItems.tsx';
import { type PlanItem, usePlan } from '../../ui/plan/usePlan.ts';
import { RequestFailed } from '../../ui/request.ts';
import { type Preset, presetExpressions, presetMeaning, presets, presetTags, presetWord } from './presets.ts';
import { userQuery, vhostsQuery } from './queries.ts';
import { SecretField } from './SecretField.tsx';
import { TagsField } from './TagsField.tsx';
import { type NewUserValues, newUserSchema, secretOf } from './userForm.ts';
import { VhostsField } from './VhostsField.tsx';

/** The form of a new user: what it is for, how it logs in, where it may enter. */
export function NewUser({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const plan = usePlan();
  const vhosts = useBroker(vhostsQuery).data ?? [];
  const form = useForm<NewUserValues>({
    mode: 'controlled',
    initialValues: {
      name: '',
      preset: 'application',
      prefix: '',
      vhosts: ['/'],
      tags: [],
      secret: 'password',
      password: '',
      hash: '',
    },
    validate: schemaResolver(useMemo(newUserSchema, []), { sync: true }),
  });
  const { values } = form;
  const known = vhosts.map(({ name }) => name);
  const items = planOf(values, known);
  const begun = items.some(({ key }) => plan.stateOf(key).kind !== 'waiting');
  const save = async () => {
    if (form.validate().hasErrors) return;
    const made = plan.stateOf(userKey).kind === 'done';
    if (!made && (await isThere(values.name))) {
      form.setFieldError('name', t`There is a user of this name already; saving would replace it.`);
      return;
    }
    if (!(await plan.run(items, 'stop'))) return;
    onClose();
    void navigate({ to: '/user', search: (previous) => ({ vhost: previous.vhost, name: values.name }) });
  };
  const isThere = async (name: string) => {
    try {
      await client.fetchQuery({ ...userQuery(name), staleTime: 0 });
      return true;
    } catch (error) {
      if (error instanceof RequestFailed && error.status === 404) return false;
      // What cannot be looked at is told by the broker's answer to the change itself.
      return false;
    }
  };
  const choose = (preset: Preset) =>
    form.setValues({ preset, tags: [...(presetTags(preset) ?? values.tags)] });
  return (
    <SidePanel
      title={<Trans>New user</Trans>}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {begun ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          <Button type="submit" loading={plan.running} disabled={plan.stateOf(userKey).kind === 'unknown'}>
            <Trans>Add user</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Name`}
        className={forms.mono ?? ''}
        spellCheck={false}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <fieldset className={forms.field}>
        <legend className={forms.label}>
          <Trans>What it is for</Trans>
        </legend>
        {presets.map((preset) => (
          <label key={preset} className={forms.choice}>
            <input
              type="radio"
              name="preset"
              checked={preset === values.preset}
              onChange={() => choose(preset)}
            />
            <span>
              {presetWord(preset)}
              <small>{presetMeaning(preset)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {values.preset === 'application' && (
        <TextInput
          label={t`Names of its queues and exchanges begin with`}
          className={forms.mono ?? ''}
          spellCheck={false}
          {...form.getInputProps('prefix')}
        />
      )}
      {values.preset === 'own' && (
        <TagsField tags={values.tags} onChange={(tags) => form.setFieldValue('tags', tags)} />
      )}
      {values.preset !== 'own' && (
        <VhostsField
          all={known}
          chosen={values.vhosts}
          onChange={(chosen) => form.setFieldValue('vhosts', chosen)}
        />
      )}
      <SecretField
        kinds={['password', 'hash', 'none']}
        secret={values.secret}
        password={values.password}
        hash={values.hash}
        errors={form.errors}
        onChange={(change) => form.setValues(change)}
      />
      <PlanItems items={items} run={plan}>
        {({ change }) => <ChangeWords change={change} />}
      </PlanItems>
      {plan.stateOf(userKey).kind === 'unknown' && (
        <p className={forms.hint}>
          <Trans>
            It is not known whether <NameText name={values.name} /> was made. Close this and look at the list.
          </Trans>
        </p>
      )}
      <CommandTabs changes={items.map(({ change }) => change)} />
    </SidePanel>
  );
}

const userKey = 'user';

/** The user first; whatever follows needs it. */
function planOf(values: NewUserValues, known: readonly string[]): PlanItem[] {
  const { name, preset, prefix, tags } = values;
  const put: BrokerChange = {
    kind: 'put-user',
    name,
    tags,
    secret: secretOf(values, null),
    existing: false,
    keepsSecret: false,
  };
  const vhosts = preset === 'own' ? [] : values.vhosts.filter((vhost) => known.includes(vhost));
  return [
    { key: userKey, change: put },
    ...vhosts.map((vhost) => ({
      key: `in ${vhost}`,
      change: { kind: 'set-permission', vhost, user: name, ...presetExpressions(preset, prefix) } as const,
    })),
  ];
}
