import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { NameText } from '../NameText.tsx';
import type { Difference } from './differences.ts';
import classes from './Form.module.css';

/** Somebody else changed the object while the form was open: what differs, and who would win. */
export function ConflictNote(props: {
  differences: readonly Difference[];
  onOverwrite: () => void;
  onTakeTheirs: () => void;
}) {
  return (
    <div className={classes.note} data-kind="warning" role="alert">
      <b>
        <Trans>Somebody else changed this while the form was open</Trans>
      </b>
      <table className={classes.differences}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>When opened</Trans>
            </th>
            <th scope="col">
              <Trans>Now</Trans>
            </th>
            <th scope="col">
              <Trans>If you save</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map(({ field, was, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <NameText name={was} />
              </td>
              <td>
                <NameText name={theirs} />
              </td>
              <td>
                <NameText name={mine} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button color="crit" variant="default" onClick={props.onOverwrite}>
          <Trans>Save mine over it</Trans>
        </Button>
        <Button variant="default" onClick={props.onTakeTheirs}>
          <Trans>Take theirs</Trans>
        </Button>
      </div>
    </div>
  );
}
