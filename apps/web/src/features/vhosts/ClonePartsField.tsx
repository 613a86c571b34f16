import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import forms from '../../ui/form/Form.module.css';
import { formatCount } from '../../ui/format/number.ts';
import { type ClonePart, cloneParts } from './clonePlan.ts';

/** Which parts of a virtual host are cloned. Bindings have two ends, both of which must be there. */
export function ClonePartsField(props: {
  parts: ReadonlySet<ClonePart>;
  /** How many of each will be made. */
  counts: ReadonlyMap<ClonePart, number>;
  disabled: boolean;
  onChange: (parts: ReadonlySet<ClonePart>) => void;
}) {
  const { parts, counts, disabled, onChange } = props;
  const choose = (part: ClonePart, chosen: boolean) => {
    const next = new Set(parts);
    if (chosen) next.add(part);
    else next.delete(part);
    if (part === 'bindings' && chosen) next.add('exchanges').add('queues');
    if (!next.has('exchanges') || !next.has('queues')) next.delete('bindings');
    onChange(next);
  };
  return (
    <fieldset className={forms.field}>
      <legend className={forms.label}>
        <Trans>With its settings are cloned</Trans>
      </legend>
      {cloneParts.map((part) => (
        <label key={part} className={forms.choice}>
          <input
            type="checkbox"
            checked={parts.has(part)}
            disabled={disabled}
            onChange={(event) => choose(part, event.currentTarget.checked)}
          />
          <span>
            {partWord(part)}{' '}
            {parts.has(part) && <span className={forms.hint}>{formatCount(counts.get(part) ?? 0)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function partWord(part: ClonePart): string {
  switch (part) {
    case 'permissions':
      return t`Permissions`;
    case 'topic-permissions':
      return t`Topic permissions`;
    case 'policies':
      return t`Policies and operator policies`;
    case 'limits':
      return t`Limits`;
    case 'exchanges':
      return t`Exchanges`;
    case 'queues':
      return t`Queues, empty`;
    case 'bindings':
      return t`Bindings`;
  }
}
