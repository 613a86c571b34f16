import { t } from '@lingui/core/macro';
import { formatClockSeconds } from '../ui/format/clock.ts';
import { formatDuration } from '../ui/format/duration.ts';
import type { PollInterval } from '../ui/pollInterval.ts';
import type { PageFreshness } from './pageFreshness.ts';

/** How fresh the page is, in words for a wide and for a narrow bar. */
export function freshnessWords(freshness: PageFreshness): { long: string; short: string } {
  switch (freshness.kind) {
    case 'none':
      return { long: t`Nothing to refresh`, short: '' };
    case 'reading':
      return { long: t`Reading…`, short: t`Reading…` };
    case 'current': {
      const age = formatDuration(freshness.ageMs);
      return { long: t`Observed ${age} ago`, short: t`${age} ago` };
    }
    case 'stale': {
      const age = formatDuration(freshness.ageMs);
      return { long: t`${age} old`, short: t`${age} old` };
    }
    case 'silent': {
      const since = formatClockSeconds(freshness.since);
      return { long: t`No answer since ${since}`, short: t`No answer` };
    }
  }
}

export function intervalWords(seconds: PollInterval): string {
  return seconds === 0 ? t`only by hand` : t`every ${seconds} s`;
}
