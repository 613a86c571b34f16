import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';

/** The tags that mean something to the broker (its management plugin and AMQP's `user_id` check). */
export const knownTags = [
  'management',
  'policymaker',
  'monitoring',
  'administrator',
  'impersonator',
] as const;

/** Tags of a user: those with a meaning to choose from, others as text. */
export function TagsField({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const known: readonly string[] = knownTags;
  const others = tags.filter((tag) => !known.includes(tag));
  const [text, setText] = useState(others.join(', '));
  const choose = (tag: string, chosen: boolean) =>
    onChange(chosen ? [...tags, tag] : tags.filter((one) => one !== tag));
  return (
    <fieldset className={forms.field}>
      <legend className={forms.label}>
        <Trans>Tags</Trans>
      </legend>
      {knownTags.map((tag) => (
        <label key={tag} className={forms.choice}>
          <input
            type="checkbox"
            checked={tags.includes(tag)}
            onChange={(event) => choose(tag, event.currentTarget.checked)}
          />
          <span>
            <NameText name={tag} />
            <small>{tagMeaning(tag)}</small>
          </span>
        </label>
      ))}
      <TextInput
        label={t`Others, parted by commas`}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const free = typed
            .split(',')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== '' && !known.includes(tag));
          onChange([...tags.filter((tag) => known.includes(tag)), ...new Set(free)]);
        }}
      />
    </fieldset>
  );
}

export function tagMeaning(tag: (typeof knownTags)[number]): string {
  switch (tag) {
    case 'management':
      return t`Logs in here; sees and changes what the permissions allow.`;
    case 'policymaker':
      return t`And policies and parameters of the virtual hosts it may enter.`;
    case 'monitoring':
      return t`And all virtual hosts, connections and nodes.`;
    case 'administrator':
      return t`Everything here: users, virtual hosts, permissions, policies.`;
    case 'impersonator':
      return t`May publish with another user's name in the message.`;
  }
}
