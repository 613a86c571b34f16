import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatCount } from '../../ui/format/number.ts';
import classes from './Permissions.module.css';

/** The way through a list that comes in parts; nothing where all of it is shown. */
export function Pages(props: { offset: number; size: number; of: number; goTo: (offset: number) => void }) {
  const { offset, size, of, goTo } = props;
  if (of <= size && offset === 0) return null;
  const first = formatCount(offset + 1);
  const last = formatCount(Math.min(offset + size, of));
  return (
    <span className={classes.pages}>
      <button
        type="button"
        aria-label={t`Previous`}
        disabled={offset === 0}
        onClick={() => goTo(Math.max(0, offset - size))}
      >
        <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
      </button>
      <Trans>
        {first} to {last}
      </Trans>
      <button
        type="button"
        aria-label={t`Next`}
        disabled={offset + size >= of}
        onClick={() => goTo(offset + size)}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </span>
  );
}
