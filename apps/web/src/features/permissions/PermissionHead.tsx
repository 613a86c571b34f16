import { t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../../ui/PageHead.tsx';
import classes from './Permissions.module.css';

/** The title of the pages about permissions, and the way between them. */
export function PermissionHead({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} heading={t`Permissions`}>
        <Parts where="head" />
      </PageHead>
      <Parts where="page" />
    </>
  );
}

/** In the head where it is wide enough, else at the top of the page. */
function Parts({ where }: { where: 'head' | 'page' }) {
  return (
    <nav aria-label={t`Parts of this page`} className={classes.parts} data-where={where}>
      <ul>
        <li>
          <Link
            to="/permission-explainer"
            search={firstQuestion}
            activeProps={current}
            activeOptions={byPath}
          >
            {t`Explain`}
          </Link>
        </li>
        <li>
          <Link to="/permissions" search={onlyVhost} activeProps={current} activeOptions={byPath}>
            {t`All permissions`}
          </Link>
        </li>
        <li>
          <Link to="/topic-permissions" search={onlyVhost} activeProps={current} activeOptions={byPath}>
            {t`Topic permissions`}
          </Link>
        </li>
        <li>
          <Link to="/permission-findings" search={onlyVhost} activeProps={current} activeOptions={byPath}>
            {t`Findings`}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

const onlyVhost = (previous: { vhost?: string | undefined }) => ({ vhost: previous.vhost });
const firstQuestion = ({ vhost }: { vhost?: string | undefined }) => ({
  vhost,
  in: vhost ?? '/',
  op: 'basic.publish' as const,
});
const current = { 'aria-current': 'page' } as const;
const byPath = { exact: true, includeSearch: false };
