import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { TopicPermission } from '@warren/management-api';
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

const key = 'topic permission';

/** Which routing keys a user may publish to and bind on one topic exchange. */
export function TopicPermissionForm(props: {
  /** What the page is about; neither: both are typed, and these virtual hosts are proposed. */
  of: { user: string } | { vhost: string } | { vhosts: readonly string[] };
  /** Null: a new one. */
  permission: TopicPermission | null;
  /** Where the permission is listed: read again before it is written. */
  list: BrokerQuery<readonly TopicPermission[]>;
  /** Names to propose for the user or virtual host that is typed; for the user where both are. */
  names: readonly string[];
  /** Topic exchanges to propose; they are those of a virtual host. */
  exchanges: readonly string[];
  /** What the form begins with instead of the permission. */
  draft?: TopicPermission;
  /** What saving would do, shown below the fields. */
  preview?: (draft: TopicPermission) => ReactNode;
  onClose: () => void;
}) {
  const { of, permission, list, names, exchanges, draft, preview, onClose } = props;
  const client = useQueryClient();
  const plan = usePlan();
  const [opened, setOpened] = useState(permission);
  const [values, setValues] = useState<TopicPermission>(
    draft ?? permission ?? { user: '', vhost: '/', exchange: '', write: '', read: '', ...namesOf(of) },
  );
  const [conflict, setConflict] = useState<{ now: TopicPermission | null; found: Difference[] } | null>(null);
  const change = { ...values, kind: 'set-topic-permission' } as const;
  const named = values.user !== '' && values.vhost !== '' && values.exchange !== '';
  const set = (field: keyof TopicPermission) => (text: string) => setValues({ ...values, [field]: text });
  const save = async (overwrite: boolean) => {
    if (!named) return;
    if (!overwrite) {
      const rows = await client
        .fetchQuery({ ...list, staleTime: 0 })
        .then(({ data }) => data)
        .catch(() => []);
      const now =
        rows.find(
          ({ user, vhost, exchange }) =>
            user === values.user && vhost === values.vhost && exchange === values.exchange,
        ) ?? null;
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
            Topic permission of <NameText name={of.user} size="large" />
          </Trans>
        ) : 'vhost' in of ? (
          <Trans>
            Topic permission in <NameText name={of.vhost} size="large" />
          </Trans>
        ) : permission === null ? (
          <Trans>New topic permission</Trans>
        ) : (
          <Trans>
            Topic permission of <NameText name={permission.user} size="large" />
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
      <NameField
        label={t`Topic exchange`}
        value={values.exchange}
        names={exchanges}
        readOnly={permission !== null}
        onChange={set('exchange')}
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

function said(permission: TopicPermission | null): Record<string, string> {
  const none = t`no permission`;
  return { [t`Write keys`]: permission?.write ?? none, [t`Read keys`]: permission?.read ?? none };
}
