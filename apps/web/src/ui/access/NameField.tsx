import { TextInput } from '@mantine/core';
import { useId } from 'react';
import forms from '../form/Form.module.css';

/** More proposals than these help nobody, and cost the browser. */
const mostProposed = 200;

/** A name of the broker: text as typed, with names to choose from. */
export function NameField(props: {
  label: string;
  value: string;
  names: readonly string[];
  readOnly?: boolean;
  onChange: (name: string) => void;
}) {
  const { label, value, names, readOnly = false, onChange } = props;
  const listId = useId();
  return (
    <>
      <TextInput
        label={label}
        className={forms.mono ?? ''}
        list={listId}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {names.slice(0, mostProposed).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
