import { Trans } from '@lingui/react/macro';
import { NameText } from '../NameText.tsx';
import type { Difference } from './differences.ts';
import classes from './Form.module.css';

/** What saving will change, field by field; nothing while it would change nothing. */
export function ChangedFields({
  changed,
}: {
  changed: readonly Pick<Difference, 'field' | 'was' | 'mine'>[];
}) {
  if (changed.length === 0) return null;
  return (
    <div className={classes.note}>
      <table className={classes.differences}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>Now</Trans>
            </th>
            <th scope="col">
              <Trans>If you save</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ field, was, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <NameText name={was} />
              </td>
              <td>
                <NameText name={mine} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
