import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NameField } from '../../ui/access/NameField.tsx';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import { BulkPanel } from './BulkPanel.tsx';
import { copyPlan, doubledVhosts } from './bulkPlan.ts';
import type { PermissionRow } from './permissionRows.ts';
import { usersQuery } from './queries.ts';

/** Gives another user the chosen permissions; what it has in other virtual hosts stays. */
export function CopyPermissions(props: {
  rows: readonly PermissionRow[];
  all: readonly PermissionRow[];
  onClose: () => void;
}) {
  const { rows, all, onClose } = props;
  const users = useQuery(usersQuery).data?.data;
  const [to, setTo] = useState('');
  const [topics, setTopics] = useState(true);
  const names = users?.map(({ name }) => name) ?? [];
  const known = users === undefined || to === '' || names.includes(to);
  const doubled = doubledVhosts(rows);
  const items = copyPlan(to, rows, all, topics);
  const count = rows.length;
  return (
    <BulkPanel
      title={<Plural value={count} one="Copy # permission" other="Copy # permissions" />}
      proposed={items}
      blocked={doubled.length > 0 || !known}
      onClose={onClose}
    >
      {(begun) => (
        <>
          <NameField
            label={t`User who is given them`}
            value={to}
            names={names}
            readOnly={begun}
            onChange={setTo}
          />
          {!known && (
            <p className={forms.error} role="alert">
              <Trans>No user of this name</Trans>
            </p>
          )}
          <p className={forms.hint}>
            <Trans>What this user has in these virtual hosts is replaced; what it has in others stays.</Trans>
          </p>
          <label className={forms.choice}>
            <input
              type="checkbox"
              checked={topics}
              disabled={begun}
              onChange={(event) => setTopics(event.currentTarget.checked)}
            />
            <span>
              <Trans>The topic permissions too</Trans>
            </span>
          </label>
          {doubled.length > 0 && (
            <div className={forms.note} data-kind="warning" role="alert">
              <Trans>
                Permissions of several users are chosen here, and one user can be given only one of them:{' '}
                <NameText name={doubled.slice(0, 20).join(', ')} />
              </Trans>
            </div>
          )}
          {known && to !== '' && items.length === 0 && (
            <p className={forms.hint}>
              <Trans>This user has all of these already.</Trans>
            </p>
          )}
        </>
      )}
    </BulkPanel>
  );
}
