import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Vhosts.module.css';

/** Tags of a virtual host, one by one: a tag may have a comma in it. */
export function TagListField(props: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const { tags, onChange } = props;
  const [text, setText] = useState('');
  const add = () => {
    const tag = text.trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    setText('');
  };
  return (
    <fieldset className={forms.field}>
      <legend className={forms.label}>
        <Trans>Tags</Trans>
      </legend>
      {tags.length > 0 && (
        <span className={classes.tags}>
          {tags.map((tag) => (
            <span key={tag} className={classes.chip}>
              <NameText name={tag} />
              <button
                type="button"
                aria-label={t`Remove ${tag}`}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                <IconX size={14} stroke={1.75} aria-hidden="true" />
              </button>
            </span>
          ))}
        </span>
      )}
      <div className={forms.row}>
        <TextInput
          className={forms.grow ?? ''}
          aria-label={t`Tag to add`}
          placeholder={t`Tag to add`}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || text.trim() === '') return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <Button variant="default" onClick={add}>
          <Trans>Add</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
