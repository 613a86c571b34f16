import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Permission } from '@warren/management-api';
import { type ReactNode, useState } from 'react';
import type { BrokerQuery } from '../brokerRead.ts';
import { CommandTabs } from '../change/CommandTabs.tsx';
import { ConflictNote } from '../form/ConflictNote.tsx';
import { type Difference, differences } from '../form/differences.ts';
import forms from '../form/Form.module.css';
import { SidePanel } from '../form/SidePanel.tsx';
import { NameText } from '../NameText.tsx';
import { OutcomeNote } from '../plan/OutcomeNote.tsx';
import { usePlan } from '../plan/usePlan.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { NameField } from './NameField.tsx';

const key = 'permission';

/** What a user may do in one virtual host: three expressions. One of the two is the page's, the other is typed. */
export function PermissionForm(props: {
  /** What the page is about; neither: both are typed, and these virtual hosts are proposed. */
  of: { user: string } | { vhost: string } | { vhosts: readonly string[] };
  /** Null: a new one. */
  permission: Permission | null;
  /** Where the permission is listed: read again before it is written. */
  list: BrokerQuery<readonly Permission[]>;
  /** Names to propose for the one that is typed; for the user where both are. */
  names: readonly string[];
  /** What the form begins with instead of the permission. */
  draft?: Permission;
  /** What saving would do, shown below the fields. */
  preview?: (draft: Permission) => ReactNode;
  onClose: () => void;
}) {
  const { of, permission, list, names, draft, preview, onClose } = props;
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(permission);
  const [values, setValues] = useState<Permission>(
    draft ?? permission ?? { user: '', vhost: '/', configure: '', write: '', read: '', ...namesOf(of) },
  );
  const [conflict, setConflict] = useState<{ now: Permission | null; found: Difference[] } | null>(null);
  const change = { ...values, kind: 'set-permission' } as const;
  const named = values.user !== '' && values.vhost !== '';
  const set = (field: keyof Permission) => (text: string) => setValues({ ...values, [field]: text });
  const save = async (overwrite: boolean) => {
    if (!named) return;
    if (!overwrite) {
      const rows = await client
        .fetchQuery({ ...list, staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => []);
      const now = rows.find(({ user, vhost }) => user === values.user && vhost === values.vhost) ?? null;
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
        'user' in of ? (
          <Trans>
            Permission of <NameText name={of.user} size="large" />
          </Trans>
        ) : 'vhost' in of ? (
          <Trans>
            Permission in <NameText name={of.vhost} size="large" />
          </Trans>
        ) : permission === null ? (
          <Trans>New permission</Trans>
        ) : (
          <Trans>
            Permission of <NameText name={permission.user} size="large" />
          </Trans>
        )
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
            disabled={state.kind === 'unknown' || conflict !== null || !named}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      {!('user' in of) && (
        <NameField
          label={t`User`}
          value={values.user}
          names={names}
          readOnly={permission !== null}
          onChange={set('user')}
        />
      )}
      {!('vhost' in of) && (
        <NameField
          label={t`Virtual host`}
          value={values.vhost}
          names={'vhosts' in of ? of.vhosts : names}
          readOnly={permission !== null}
          onChange={set('vhost')}
        />
      )}
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
      {preview?.(values)}
      <OutcomeNote state={state} lookAgain={plan.forget} />
      <CommandTabs changes={[change]} />
    </SidePanel>
  );
}

/** What the page knows already. */
function namesOf(of: { user: string } | { vhost: string } | { vhosts: readonly string[] }) {
  return 'vhosts' in of ? {} : of;
}

function said(permission: Permission | null): Record<string, string> {
  const none = t`no permission`;
  return {
    [t`Configure`]: permission?.configure ?? none,
    [t`Write`]: permission?.write ?? none,
    [t`Read`]: permission?.read ?? none,
  };
}
