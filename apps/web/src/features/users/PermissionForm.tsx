import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Permission } from '@warren/management-api';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { type Difference, differences } from '../../ui/form/differences.ts';
import forms from '../../ui/form/Form.module.css';
import { SidePanel } from '../../ui/form/SidePanel.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { usePlan } from '../../ui/plan/usePlan.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { userPermissionsQuery, vhostsQuery } from './queries.ts';

const key = 'permission';

/** What a user may do in one virtual host: three expressions. */
export function PermissionForm(props: {
  user: string;
  /** Null: a new one. */
  permission: Permission | null;
  onClose: () => void;
}) {
  const { user, permission, onClose } = props;
  const client = useQueryClient();
  const plan = usePlan();
  const vhosts = useBroker(vhostsQuery).data ?? [];
  const [opened, setOpened] = useState(permission);
  const [values, setValues] = useState<Permission>(
    permission ?? { user, vhost: '/', configure: '', write: '', read: '' },
  );
  const [conflict, setConflict] = useState<{ now: Permission | null; found: Difference[] } | null>(null);
  const change = { ...values, kind: 'set-permission' } as const;
  const set = (field: 'vhost' | 'configure' | 'write' | 'read') => (text: string) =>
    setValues({ ...values, [field]: text });
  const save = async (overwrite: boolean) => {
    if (!overwrite) {
      const rows = await client
        .fetchQuery({ ...userPermissionsQuery(user), staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => []);
      const now = rows.find(({ vhost }) => vhost === values.vhost) ?? null;
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
          Permission of <NameText name={user} size="large" />
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
            disabled={state.kind === 'unknown' || conflict !== null}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <TextInput
        label={t`Virtual host`}
        className={forms.mono ?? ''}
        list="vhosts"
        readOnly={permission !== null}
        value={values.vhost}
        onChange={(event) => set('vhost')(event.currentTarget.value)}
      />
      <datalist id="vhosts">
        {vhosts.slice(0, 200).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ExpressionField
        label={t`Configure: declare and delete`}
        value={values.configure}
        onChange={set('configure')}
      />
      <ExpressionField label={t`Write: publish to, bind to`} value={values.write} onChange={set('write')} />
      <ExpressionField
        label={t`Read: consume, purge, bind from`}
        value={values.read}
        onChange={set('read')}
      />
      <p className={forms.hint}>
        <Trans>
          An expression is searched anywhere in a name: anchor it with ^ and $. Empty means none, .* means
          all. Channels that are open may keep an older answer for a while.
        </Trans>
      </p>
      <div className={forms.actions}>
        <Button
          variant="default"
          onClick={() => setValues({ ...values, configure: '.*', write: '.*', read: '.*' })}
        >
          <Trans>Everything</Trans>
        </Button>
        <Button
          variant="default"
          onClick={() => setValues({ ...values, configure: '', write: '', read: '' })}
        >
          <Trans>Only enter</Trans>
        </Button>
      </div>
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

function said(permission: Permission | null): Record<string, string> {
  const none = t`no permission`;
  return {
    [t`Configure`]: permission?.configure ?? none,
    [t`Write`]: permission?.write ?? none,
    [t`Read`]: permission?.read ?? none,
  };
}
