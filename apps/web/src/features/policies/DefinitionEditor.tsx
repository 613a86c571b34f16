import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { type BrokerPolicy, stringifyLossless } from '@warren/management-api';
import type { ReactNode } from 'react';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import { AddKey } from './AddKey.tsx';
import { faultWord } from './faultWord.ts';
import { KeyField } from './KeyField.tsx';
import { keyMeaning } from './keyWords.ts';
import classes from './Policies.module.css';
import type { DraftKey, PolicyDraft, ReadDraft } from './policyDraft.ts';
import { Was } from './Was.tsx';

export interface DefinitionEditorProps {
  draft: PolicyDraft;
  opened: BrokerPolicy | null;
  version: string;
  faults: ReadDraft['faults'];
  /** What the broker would refuse about it. */
  error: ReactNode;
  onChange: (keys: readonly DraftKey[]) => void;
}

/** The keys of a policy, each with an editor of its kind. */
export function DefinitionEditor({ draft, opened, version, faults, error, onChange }: DefinitionEditorProps) {
  const replace = (key: string, text: string) =>
    onChange(draft.keys.map((each) => (each.key === key ? { ...each, text } : each)));
  return (
    <div className={classes.keys}>
      <p>
        <b>
          <Trans>Definition</Trans>
        </b>{' '}
        <span className={classes.faint}>
          <Trans>replaces, never adds to, another policy’s</Trans>
        </span>
      </p>
      {draft.keys.map((each) => {
        const fault = faults.get(`key ${each.key}`);
        return (
          <div key={each.key} className={classes.key}>
            <span className={classes.keyName} title={keyMeaning(each.key) ?? undefined}>
              <NameText name={each.key} />
            </span>
            <KeyField
              draftKey={each}
              draft={draft}
              error={fault === undefined ? null : faultWord(fault)}
              onChange={(text) => replace(each.key, text)}
            />
            <Was now={each.text} was={wasText(opened, each)} />
            <button
              type="button"
              className={classes.remove}
              aria-label={t`Remove ${each.key}`}
              onClick={() => onChange(draft.keys.filter(({ key }) => key !== each.key))}
            >
              <IconX size={14} stroke={1.75} aria-hidden="true" />
            </button>
          </div>
        );
      })}
      {error !== null && (
        <p className={forms.error} role="alert">
          {error}
        </p>
      )}
      <AddKey draft={draft} version={version} onAdd={(added) => onChange([...draft.keys, ...added])} />
    </div>
  );
}

/** Undefined for a key that is new. */
function wasText(opened: BrokerPolicy | null, { key, json }: DraftKey): string | undefined {
  if (opened === null || !Object.hasOwn(opened.definition, key)) return undefined;
  const value = opened.definition[key];
  if (json) return stringifyLossless(value);
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : stringifyLossless(value);
}
