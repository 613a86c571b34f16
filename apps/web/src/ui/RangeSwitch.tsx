import { t } from '@lingui/core/macro';
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Range, ranges } from '@warren/console-api/ranges';
import { memo } from 'react';
import classes from './SegmentedControl.module.css';
import { SpanChip } from './SpanChip.tsx';
import { defaultRange } from './search.ts';

/** The time range of a page's charts; it lives in the address. */
export const RangeSwitch = memo(function RangeSwitch({ of = ranges }: { of?: readonly Range[] }) {
  const range = nearestRange(useRange(), of);
  const navigate = useNavigate();
  return (
    <div className={classes.range}>
      <SpanChip />
      <SegmentedControl
        classNames={{
          root: classes.root ?? '',
          label: classes.label ?? '',
          indicator: classes.indicator ?? '',
        }}
        aria-label={t`Time range`}
        value={String(range)}
        data={of.map((seconds) => ({ value: String(seconds), label: rangeWord(seconds) }))}
        withItemsBorders={false}
        transitionDuration={0}
        onChange={(value) => {
          const chosen = ranges.find((seconds) => String(seconds) === value) ?? defaultRange;
          void navigate({
            to: '.',
            search: (previous) => ({
              ...previous,
              range: chosen === defaultRange ? undefined : chosen,
              span: undefined,
            }),
            replace: true,
          });
        }}
      />
    </div>
  );
});

/** The longest of `of` that is not longer than `range`: pages whose data reaches less far show what they have. */
export function nearestRange(range: Range, of: readonly Range[]): Range {
  return of.findLast((one) => one <= range) ?? of[0] ?? defaultRange;
}

/** The range in the address, in seconds. */
export function useRange(): Range {
  return useSearch({ strict: false }).range ?? defaultRange;
}

export function rangeWord(range: Range): string {
  switch (range) {
    case 60:
      return t`1 min`;
    case 600:
      return t`10 min`;
    case 3600:
      return t`1 h`;
    case 28800:
      return t`8 h`;
    case 86400:
      return t`24 h`;
  }
}
