import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { VirtualHostSettings } from '@warren/management-api';
import forms from '../../ui/form/Form.module.css';
import { TagListField } from './TagListField.tsx';
import { queueTypes } from './vhostForm.ts';

/** What a person says of a virtual host: of a new one and of one that is there. */
export function SettingsFields(props: {
  values: VirtualHostSettings;
  /** The version has a default queue type for each virtual host. */
  typed: boolean;
  /** It is new: a default queue type need not be said. */
  mayBeUnsaid?: boolean;
  onChange: (change: Partial<VirtualHostSettings>) => void;
}) {
  const { values, typed, mayBeUnsaid = false, onChange } = props;
  return (
    <>
      <TextInput
        label={t`Description`}
        autoComplete="off"
        value={values.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <TagListField tags={values.tags} onChange={(tags) => onChange({ tags })} />
      {typed ? (
        <fieldset className={forms.field}>
          <legend className={forms.label}>
            <Trans>Default queue type</Trans>
          </legend>
          {[...(mayBeUnsaid ? [null] : []), ...queueTypes].map((type) => (
            <label key={type} className={forms.choice}>
              <input
                type="radio"
                name="default-queue-type"
                checked={values.defaultQueueType === type}
                onChange={() => onChange({ defaultQueueType: type })}
              />
              <span>{type ?? t`as the broker is configured`}</span>
            </label>
          ))}
          <span className={forms.hint}>
            <Trans>For queues that are declared from now on without a type. Those that are there stay.</Trans>
          </span>
        </fieldset>
      ) : (
        <p className={forms.hint}>
          <Trans>This version of the broker has no default queue type: without a type it is classic.</Trans>
        </p>
      )}
      <label className={forms.choice}>
        <input
          type="checkbox"
          checked={values.tracing === true}
          onChange={(event) => onChange({ tracing: event.currentTarget.checked })}
        />
        <span>
          <Trans>Tracing</Trans>
          <small>
            <Trans>
              Each message published and delivered is copied to the exchange amq.rabbitmq.trace. That costs,
              and whoever may bind to it reads all.
            </Trans>
          </small>
        </span>
      </label>
    </>
  );
}
