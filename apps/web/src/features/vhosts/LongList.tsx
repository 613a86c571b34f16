import { Plural } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from '../../ui/ObjectPage.module.css';

/** Of thousands of rows the first ones, and the others when they are asked for, some hundred at a time. */
const atOnce = 100;

export function LongList<Row>({
  rows,
  children,
}: {
  rows: readonly Row[];
  children: (shown: readonly Row[]) => ReactNode;
}) {
  const [most, setMost] = useState(atOnce);
  const left = rows.length - most;
  return (
    <>
      {children(rows.slice(0, most))}
      {left > 0 && (
        <p className={classes.note}>
          <Button variant="default" size="compact-sm" onClick={() => setMost(most + 5 * atOnce)}>
            <Plural value={left} one="Show more: # is left" other="Show more: # are left" />
          </Button>
        </p>
      )}
    </>
  );
}
