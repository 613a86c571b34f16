import { TextInput } from '@mantine/core';
import forms from '../form/Form.module.css';

/** A regular expression of the broker: text as typed. What it means is the broker's to say. */
export function ExpressionField(props: {
  label: string;
  value: string;
  hint?: string;
  onChange: (expression: string) => void;
}) {
  const { label, value, hint, onChange } = props;
  return (
    <TextInput
      label={label}
      description={hint}
      className={forms.mono ?? ''}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="none"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
