import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isKnownKey, policyKeys } from '@warren/semantics';
import { useState } from 'react';
import forms from '../../ui/form/Form.module.css';
import classes from './Policies.module.css';
import { type DraftKey, newKey, type PolicyDraft } from './policyDraft.ts';

export interface AddKeyProps {
  draft: PolicyDraft;
  version: string;
  onAdd: (keys: readonly DraftKey[]) => void;
}

const otherKey = '\u0000other';

/** Adds a key that this version takes in a policy of the kind, or one that only a plugin knows. */
export function AddKey({ draft, version, onAdd }: AddKeyProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const kind = draft.operator ? 'operator-policy' : 'policy';
  const has = (key: string) => draft.keys.some((each) => each.key === key);
  const known = policyKeys.filter((row) => isKnownKey(row, kind, version) && !has(row.key));
  const mirroring = known.some(({ key }) => key === 'ha-mode');
  return (
    <div className={classes.addKey}>
      <Select
        aria-label={t`Add a key`}
        placeholder={t`Add a key`}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
        searchable
        data={[
          ...known.map(({ key }) => ({ value: key, label: key })),
          { value: otherKey, label: t`another key…` },
        ]}
        value={null}
        onChange={(key) => {
          if (key === otherKey) setTyped('');
          else if (key !== null) onAdd([newKey(key)]);
        }}
      />
      {mirroring && (
        <Button variant="default" onClick={() => onAdd(mirroringKeys.filter(({ key }) => !has(key)))}>
          <Trans>Mirror on two nodes</Trans>
        </Button>
      )}
      {typed !== null && (
        <span className={forms.row}>
          <TextInput
            aria-label={t`Name of the key`}
            className={forms.mono ?? ''}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            error={has(typed) ? t`It is there already.` : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={typed === '' || has(typed)}
            onClick={() => {
              onAdd([newKey(typed)]);
              setTyped(null);
            }}
          >
            <Trans>Add</Trans>
          </Button>
        </span>
      )}
    </div>
  );
}

/** Two copies in all: the queue, and its mirror on one more node. */
const mirroringKeys: readonly DraftKey[] = [
  { key: 'ha-mode', text: 'exactly', json: false },
  { key: 'ha-params', text: '2', json: false },
  { key: 'ha-sync-mode', text: 'automatic', json: false },
];
