import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../ui/form/Form.module.css';
import { newPassword } from './newPassword.ts';
import type { SecretKind } from './userForm.ts';

export interface SecretFieldProps {
  kinds: readonly SecretKind[];
  secret: SecretKind;
  password: string;
  hash: string;
  errors: { password?: unknown; hash?: unknown };
  onChange: (change: { secret?: SecretKind; password?: string; hash?: string }) => void;
}

/** A password, a hash of one, none, or as now. A made password is shown, so that it can be handed on. */
export function SecretField(props: SecretFieldProps) {
  const { kinds, secret, password, hash, errors, onChange } = props;
  const [seen, setSeen] = useState(false);
  return (
    <fieldset className={forms.field}>
      <legend className={forms.label}>
        <Trans>Password</Trans>
      </legend>
      {kinds.map((kind) => (
        <label key={kind} className={forms.choice}>
          <input
            type="radio"
            name="secret"
            checked={kind === secret}
            onChange={() => onChange({ secret: kind })}
          />
          <span>
            {kindWord(kind)}
            <small>{kindMeaning(kind)}</small>
          </span>
        </label>
      ))}
      {secret === 'password' && (
        <div className={forms.row}>
          <TextInput
            className={`${forms.grow} ${forms.mono}`}
            aria-label={t`New password`}
            type={seen ? 'text' : 'password'}
            autoComplete="new-password"
            value={password}
            error={errors.password ? String(errors.password) : null}
            onChange={(event) => onChange({ password: event.currentTarget.value })}
          />
          <Button
            variant="default"
            onClick={() => {
              onChange({ password: newPassword() });
              setSeen(true);
            }}
          >
            <Trans>Make one</Trans>
          </Button>
          <Button variant="default" onClick={() => setSeen(!seen)}>
            {seen ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
          </Button>
        </div>
      )}
      {secret === 'hash' && (
        <TextInput
          className={forms.mono ?? ''}
          aria-label={t`Password hash`}
          value={hash}
          error={errors.hash ? String(errors.hash) : null}
          onChange={(event) => onChange({ hash: event.currentTarget.value.trim() })}
        />
      )}
    </fieldset>
  );
}

function kindWord(kind: SecretKind): string {
  switch (kind) {
    case 'keep':
      return t`As it is now`;
    case 'password':
      return t`A password`;
    case 'hash':
      return t`A hash of one`;
    case 'none':
      return t`None`;
  }
}

function kindMeaning(kind: SecretKind): string | null {
  switch (kind) {
    case 'keep':
    case 'password':
      return null;
    case 'hash':
      return t`As from another cluster: both then have the same password.`;
    case 'none':
      return t`Cannot log in with one: only by a certificate or another back end.`;
  }
}
