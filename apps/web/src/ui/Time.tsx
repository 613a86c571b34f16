import { t } from '@lingui/core/macro';
import { formatAbsolute } from './format/clock.ts';
import { formatDuration } from './format/duration.ts';
import { useNow } from './now.ts';

/** A moment as people say it (`9 min ago`); hovering tells the exact local time and zone. */
export function Time({ at }: { at: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatAbsolute(at)}>
      {relative(at, now)}
    </time>
  );
}

function relative(at: number, now: number): string {
  const span = formatDuration(Math.abs(now - at));
  return at <= now ? t`${span} ago` : t`in ${span}`;
}
