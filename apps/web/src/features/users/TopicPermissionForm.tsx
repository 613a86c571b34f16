import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { TopicPermission } from '@warren/management-api';
import { useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { userTopicPermissionsQuery } from './queries.ts';

const key = 'topic permission';

/** Which routing keys a user may publish to and bind on one topic exchange. */
export function TopicPermissionForm(props: {
  user: string;
  /** Null: a new one. */
  permission: TopicPermission | null;
  onClose: () => void;
}) {
  const { user, permission, onClose } = props;
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(permission);
  const [values, setValues] = useState<TopicPermission>(
    permission ?? { user, vhost: '/', exchange: '', write: '', read: '' },
  );
  const [conflict, setConflict] = useState<{ now: TopicPermission | null; found: Difference[] } | null>(null);
  const change = { ...values, kind: 'set-topic-permission' } as const;
  const set = (field: 'vhost' | 'exchange' | 'write' | 'read') => (text: string) =>
    setValues({ ...values, [field]: text });
  const save = async (overwrite: boolean) => {
    if (values.exchange === '') return;
    if (!overwrite) {
      const rows = await client
        .fetchQuery({ ...userTopicPermissionsQuery(user), staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => []);
      const now =
        rows.find(({ vhost, exchange }) => vhost === values.vhost && exchange === values.exchange) ?? null;
      const found = differences(said(opened), said(now), said(values));
      if (found.length > 0) {
        setConflict({ now, found });
        return;
      }
    }
    setConflict(null);
    if (await plan.run([{ key, change }], 'stop')) onClose();
  };
  const state = plan.stateOf(key);
  return (
    <SidePanel
      title={
        <Trans>
          Topic permission of <NameText name={user} size="large" />
        </Trans>
      }
      onClose={onClose}
      onSubmit={() => void save(false)}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            loading={plan.running}
            disabled={state.kind === 'unknown' || conflict !== null || values.exchange === ''}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Virtual host`}
        className={forms.mono ?? ''}
        readOnly={permission !== null}
        value={values.vhost}
        onChange={(event) => set('vhost')(event.currentTarget.value)}
      />
      <TextInput
        label={t`Topic exchange`}
        className={forms.mono ?? ''}
        readOnly={permission !== null}
        value={values.exchange}
        onChange={(event) => set('exchange')(event.currentTarget.value)}
      />
      <ExpressionField label={t`Write: keys to publish to`} value={values.write} onChange={set('write')} />
      <ExpressionField label={t`Read: keys to bind with`} value={values.read} onChange={set('read')} />
      <p className={forms.hint}>
        {/* Braces are the broker's: it puts names in their place. */}
        <Trans>
          The broker puts names in the place of <code>{'{username}'}</code> and <code>{'{vhost}'}</code>. With
          this row a key that is not found is refused, whatever the permissions say.
        </Trans>
      </p>
      {conflict !== null && (
        <ConflictNote
          differences={conflict.found}
          onOverwrite={() => void save(true)}
          onTakeTheirs={() => {
            setOpened(conflict.now);
            if (conflict.now !== null) setValues(conflict.now);
            setConflict(null);
          }}
        />
      )}
      <OutcomeNote state={state} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </SidePanel>
  );
}

function said(permission: TopicPermission | null): Record<string, string> {
  const none = t`no permission`;
  return { [t`Write keys`]: permission?.write ?? none, [t`Read keys`]: permission?.read ?? none };
}
