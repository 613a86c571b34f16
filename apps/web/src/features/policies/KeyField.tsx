import { t } from '@lingui/core/macro';
import { Select, TextInput } from '@mantine/core';
import { policyKeyNamed } from '@warren/semantics';
import forms from '../../ui/form/Form.module.css';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { keyMeaning, unitWord } from './keyWords.ts';
import classes from './Policies.module.css';
import { choicesOf, type DraftKey, modeOf, type PolicyDraft } from './policyDraft.ts';

export interface KeyFieldProps {
  draftKey: DraftKey;
  draft: PolicyDraft;
  error: string | null;
  onChange: (text: string) => void;
}

/** The value of one key: chosen where the broker takes a few, typed with its unit otherwise. */
export function KeyField({ draftKey: { key, text, json }, draft, error, onChange }: KeyFieldProps) {
  const row = policyKeyNamed(key);
  const choices = json || row === undefined ? [] : choicesOf(row.value);
  const meaning = keyMeaning(key);
  if (choices.length > 0) {
    return (
      <Select
        aria-label={key}
        description={meaning}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...new Set([...choices, text])]}
        value={text}
        allowDeselect={false}
        error={error}
        onChange={(next) => onChange(next ?? text)}
      />
    );
  }
  return (
    <TextInput
      aria-label={key}
      className={forms.mono ?? ''}
      classNames={{ section: classes.unit ?? '' }}
      description={meaning ?? t`A key that the catalogue does not know: its value in JSON.`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      spellCheck={false}
      autoComplete="off"
      value={text}
      error={error}
      rightSection={json ? 'JSON' : unitOf(key, row?.unit, text, draft)}
      rightSectionWidth="auto"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function unitOf(key: string, unit: string | undefined, text: string, draft: PolicyDraft): string {
  if (key === 'ha-params') return modeOf(draft) === 'nodes' ? t`names of nodes` : t`copies`;
  if (unit === undefined) return '';
  const size = /^\d{4,15}$/.test(text.trim()) ? Number(text) : null;
  const word = unitWord(unit);
  if (size === null) return word;
  if (unit === 'milliseconds') return `${word} = ${formatDuration(size)}`;
  return unit === 'bytes' ? `${word} = ${formatBytes(size)}` : word;
}
