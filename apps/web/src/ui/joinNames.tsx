import { t } from '@lingui/core/macro';
import { Fragment, type ReactElement } from 'react';

/** Names in a row with commas, as the language writes them. */
export function joinNames(names: readonly ReactElement[]) {
  const comma = t({ message: ', ', comment: 'Between names in a list' });
  return names.map((name, index) => (
    <Fragment key={name.key}>
      {index > 0 && comma}
      {name}
    </Fragment>
  ));
}
