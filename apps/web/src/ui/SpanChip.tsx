import { t } from '@lingui/core/macro';
import { IconX } from '@tabler/icons-react';
import { formatClockSeconds } from './format/clock.ts';
import classes from './SpanChip.module.css';
import { useSpan } from './useSpan.ts';

/** What the charts of the page look at closely, and the way back to their whole range. */
export function SpanChip() {
  const [span, setSpan] = useSpan();
  if (span === null) return null;
  return (
    <button
      type="button"
      className={classes.chip}
      title={t`Show the whole range again`}
      onClick={() => setSpan(null)}
    >
      {formatClockSeconds(span.from)} – {formatClockSeconds(span.to)}
      <IconX size={14} stroke={1.75} aria-label={t`Show the whole range again`} />
    </button>
  );
}
