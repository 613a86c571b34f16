import { Plural, Trans } from '@lingui/react/macro';
import { IconArrowsSort } from '@tabler/icons-react';
import { formatCount } from '../format/number.ts';
import classes from './DataTable.module.css';

/** How many rows match, and that some would stand elsewhere if nobody were looking at them. */
export function TableCount(props: {
  shown: number;
  of: number;
  filtered: boolean;
  moved: number;
  apply: () => void;
}) {
  const { filtered, moved, apply } = props;
  const of = formatCount(props.of);
  const shown = formatCount(props.shown);
  return (
    <div className={classes.count}>
      <output>
        {filtered ? (
          <Trans>
            <b>{shown}</b> of {of} match
          </Trans>
        ) : (
          <Trans>
            <b>{of}</b> in all
          </Trans>
        )}
      </output>
      {moved > 0 && (
        <button type="button" className={classes.moved} onClick={apply}>
          <IconArrowsSort size={14} stroke={1.75} aria-hidden="true" />
          <Plural value={moved} one="# row changed place" other="# rows changed place" />{' '}
          <span className={classes.apply}>
            <Trans>Apply</Trans>
          </span>
        </button>
      )}
    </div>
  );
}
