import { plural, t } from '@lingui/core/macro';
import type { LiveHealth } from '@warren/console-api';

type Counts = NonNullable<LiveHealth['data']>['counts'];

/** `1 critical, 2 warnings, 2 notices`; what is not there is not counted. */
export function verdictSummary({ critical, warning, notice, unknown }: Counts): string {
  const parts = [
    ...(critical > 0 ? [plural(critical, { one: '# critical', other: '# critical' })] : []),
    ...(warning > 0 ? [plural(warning, { one: '# warning', other: '# warnings' })] : []),
    ...(notice > 0 ? [plural(notice, { one: '# notice', other: '# notices' })] : []),
    ...(unknown > 0 ? [plural(unknown, { one: '# unknown', other: '# unknown' })] : []),
  ];
  return parts.length === 0
    ? t`Nothing is wrong`
    : parts.join(t({ message: ', ', comment: 'Between names in a list' }));
}
