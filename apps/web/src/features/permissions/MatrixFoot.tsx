import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import type { PermissionPreview } from '@warren/console-api';
import { formatCount } from '../../ui/format/number.ts';
import { type MatrixShow, matrixShows } from './matrixSearch.ts';
import { Pages } from './Pages.tsx';
import classes from './Permissions.module.css';

/** Which names are shown, and the way to the others. */
export function MatrixFoot(props: {
  answer: PermissionPreview;
  offset: number;
  pageSize: number;
  goTo: (offset: number) => void;
  edited: boolean;
}) {
  const { answer, offset, pageSize, goTo, edited } = props;
  const { show = 'all' } = useSearch({ from: '/permission-explainer' });
  const found = formatCount(answer.counts.objects);
  return (
    <div className={classes.foot}>
      <span>
        {answer.counts.objects === 0 ? <Trans>No name is shown.</Trans> : <Trans>{found} names</Trans>}
      </span>
      <Pages offset={offset} size={pageSize} of={answer.counts.objects} goTo={goTo} />
      <span className={classes.shows}>
        <Trans>Show</Trans>
        {matrixShows
          .filter((one) => one !== 'changed' || edited || show === 'changed')
          .map((one) => (
            <Link
              key={one}
              from="/permission-explainer"
              to="/permission-explainer"
              search={(previous) => ({ ...previous, show: one === 'all' ? undefined : one })}
              replace
              resetScroll={false}
              aria-current={one === show ? 'true' : undefined}
              activeProps={unmarked}
              onClick={() => goTo(0)}
            >
              {showWord(one)}
            </Link>
          ))}
      </span>
    </div>
  );
}

/** The router would mark every one: they share one path. */
const unmarked = {};

function showWord(show: MatrixShow): string {
  switch (show) {
    case 'all':
      return t`all names`;
    case 'any':
      return t`any yes`;
    case 'none':
      return t`no yes`;
    case 'changed':
      return t`changed by my edit`;
  }
}
