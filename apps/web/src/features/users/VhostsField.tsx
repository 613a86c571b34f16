import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Users.module.css';

const shownAtOnce = 50;

/** Which virtual hosts; with many of them, those whose names hold what is typed. */
export function VhostsField(props: {
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { all, chosen, onChange } = props;
  const [search, setSearch] = useState('');
  const found = all.filter((name) => name.toLowerCase().includes(search.toLowerCase()));
  const shown = found.slice(0, shownAtOnce);
  const more = found.length - shown.length;
  return (
    <fieldset className={forms.field}>
      <legend className={forms.label}>
        <Trans>Virtual hosts</Trans>
      </legend>
      {all.length > 8 && (
        <TextInput
          aria-label={t`Find a virtual host`}
          placeholder={t`Find a virtual host`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.vhosts}>
        {shown.map((name) => (
          <label key={name} className={forms.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, name] : chosen.filter((one) => one !== name),
                )
              }
            />
            <NameText name={name} />
          </label>
        ))}
        {more > 0 && (
          <span className={forms.hint}>
            <Trans>{more} more: type a part of the name</Trans>
          </span>
        )}
      </div>
    </fieldset>
  );
}
