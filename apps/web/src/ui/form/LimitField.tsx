import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';

/** A whole number, or empty for no limit. */
export function LimitField(props: { label: string; value: string; onChange: (text: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <TextInput
      label={label}
      description={t`Empty: not limited. 0: none at all.`}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={readLimit(value) === 'invalid' ? t`A whole number from 0 on` : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Null: not limited. */
export function readLimit(text: string): number | null | 'invalid' {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,10}$/.test(typed) || typed === '-1' ? Number(typed) : 'invalid';
}
