import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import forms from '../../ui/form/Form.module.css';
import { type QuestionField, readObject } from './explainSearch.ts';
import classes from './Permissions.module.css';
import type { FieldProps } from './Sentence.tsx';

/** What is seldom asked: arguments, headers, properties of a declaration. */
export function MoreOfQuestion({ fields, draft, change }: FieldProps & { fields: readonly QuestionField[] }) {
  return (
    <div className={classes.more}>
      {fields.map((field) => {
        const value = draft[field] ?? '';
        const set = (text: string) => change({ [field]: text === '' ? undefined : text });
        switch (field) {
          case 'arguments':
          case 'headers':
            return (
              <TextInput
                key={field}
                label={field === 'arguments' ? t`Arguments (JSON)` : t`Headers (JSON)`}
                className={forms.mono ?? ''}
                placeholder={field === 'arguments' ? '{"x-max-length": 10}' : '{"CC": ["a.b"], "BCC": []}'}
                spellCheck={false}
                autoComplete="off"
                value={value}
                error={value !== '' && readObject(value) === null ? t`An object in JSON` : null}
                onChange={(event) => set(event.currentTarget.value)}
              />
            );
          case 'as':
            return (
              <TextInput
                key={field}
                label={t`user_id of the message`}
                className={forms.mono ?? ''}
                spellCheck={false}
                autoComplete="off"
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            );
          default:
            return (
              <label key={field} className={classes.flag}>
                <span className={forms.label}>{flagWord(field)}</span>
                <select value={value} onChange={(event) => set(event.currentTarget.value)}>
                  <option value="">{field === 'passive' ? t`no` : t`as it is`}</option>
                  <option value="yes">{t`yes`}</option>
                  {field !== 'passive' && <option value="no">{t`no`}</option>}
                </select>
              </label>
            );
        }
      })}
    </div>
  );
}

function flagWord(field: QuestionField): string {
  switch (field) {
    case 'passive':
      return t`Passive`;
    case 'durable':
      return t`Durable`;
    case 'auto_delete':
      return t`Auto-delete`;
    case 'exclusive':
      return t`Exclusive`;
    default:
      return t`Internal`;
  }
}
