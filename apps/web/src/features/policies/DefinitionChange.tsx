import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NameText } from '../../ui/NameText.tsx';
import { definitionChange } from './definitionChange.ts';
import type { PreviewedObject } from './ObjectRow.tsx';
import classes from './Policies.module.css';
import { type PolicySources, valueSource } from './valueSource.ts';

type State = PreviewedObject['before'];

/** A queue's effective definition before and after. */
export function DefinitionChange(props: { before: State; after: State; sources: PolicySources }) {
  const { before, after, sources } = props;
  const was = before?.effective_policy_definition ?? null;
  const is = after?.effective_policy_definition ?? null;
  if (was === null || is === null) {
    return (
      <p className={classes.quiet}>
        {after === null ? (
          <Trans>It cannot be said what this queue will go by.</Trans>
        ) : (
          <Trans>Several policies of the same priority: the broker promises none of their values.</Trans>
        )}
      </p>
    );
  }
  const changes = definitionChange(was, is);
  if (changes.length === 0) {
    return (
      <p className={classes.quiet}>
        <Trans>No policy sets anything, before and after.</Trans>
      </p>
    );
  }
  return (
    <table className={classes.definition} aria-label={t`Effective definition`}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Trans>Effective definition</Trans>
          </th>
          <th scope="col">
            <Trans>Now</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
          <th scope="col">
            <Trans>Where the value comes from</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, sign, before: value, after: next }) => (
          <tr key={key} data-sign={sign}>
            <td>
              <span role="img" aria-label={signWord(sign)}>
                {sign}
              </span>
            </td>
            <th scope="row">
              <NameText name={key} />
            </th>
            <td>{value === null ? <Trans>none</Trans> : <NameText name={value} />}</td>
            <td>{next === null ? <Trans>no longer set</Trans> : <NameText name={next} />}</td>
            <td>{next !== null && <Sources of={valueSource(key, next, after, sources)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources({ of }: { of: ReturnType<typeof valueSource> }) {
  return of.map(({ operator, name }, index) => (
    <span key={`${operator} ${name}`}>
      {index > 0 && ', '}
      {operator ? <Trans>operator policy</Trans> : <Trans>policy</Trans>} <NameText name={name} />
    </span>
  ));
}

function signWord(sign: '+' | '-' | '~' | '='): string {
  switch (sign) {
    case '+':
      return t`new`;
    case '-':
      return t`goes`;
    case '~':
      return t`changes`;
    case '=':
      return t`stays`;
  }
}
