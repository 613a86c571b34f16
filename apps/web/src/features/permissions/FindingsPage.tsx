import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type AccessFindingCode, accessFindingCodes } from '@warren/semantics';
import { formatCount } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { FailedAnswer } from './FailedAnswer.tsx';
import { FindingList } from './FindingList.tsx';
import { findingKind } from './FindingWords.tsx';
import { ObservedNote } from './ObservedNote.tsx';
import { Pages } from './Pages.tsx';
import { PermissionHead } from './PermissionHead.tsx';
import classes from './Permissions.module.css';
import { findingsQuery } from './queries.ts';

/** Findings that are shown at a time. */
const pageSize = 100;

/** What is worth a look in users, permissions and virtual hosts. */
export function FindingsPage() {
  const { vhost, code, user, from = 0 } = useSearch({ from: '/permission-findings' });
  const navigate = useNavigate({ from: '/permission-findings' });
  const where = { ...(vhost === undefined ? {} : { vhost }), ...(user === undefined ? {} : { user }) };
  const { data, error, isPlaceholderData } = useQuery(
    findingsQuery({ ...where, ...(code === undefined ? {} : { code }), offset: from, limit: pageSize }),
  );
  const choose = (next: AccessFindingCode | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, code: next, from: undefined }) });
  const goTo = (offset: number) =>
    void navigate({ search: (previous) => ({ ...previous, from: offset === 0 ? undefined : offset }) });
  const counts = data?.counts ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const found = code === undefined ? all : (counts[code] ?? 0);
  return (
    <>
      <PermissionHead title={t`Findings about permissions`} />
      {error !== null && <FailedAnswer failure={error} />}
      {error === null && data === undefined && (
        <p className={classes.asking} aria-busy="true">
          <Trans>Asking…</Trans>
        </p>
      )}
      {data !== undefined && (
        <div className={classes.column}>
          <Panel title={t`Findings`} padded={false}>
            <div role="tablist" aria-label={t`Kind`} className={classes.groups}>
              <button
                type="button"
                role="tab"
                aria-selected={code === undefined}
                onClick={() => choose(undefined)}
              >
                {t`All`} <span className={classes.faint}>{formatCount(all)}</span>
              </button>
              {accessFindingCodes
                .filter((one) => (counts[one] ?? 0) > 0 || one === code)
                .map((one) => (
                  <button
                    key={one}
                    type="button"
                    role="tab"
                    aria-selected={one === code}
                    onClick={() => choose(one)}
                  >
                    {findingKind(one)} <span className={classes.faint}>{formatCount(counts[one] ?? 0)}</span>
                  </button>
                ))}
            </div>
            <div data-late={isPlaceholderData} className={classes.late}>
              {data.findings.length === 0 ? (
                <p className={classes.note}>
                  <Trans>Nothing stands out. Whether a user is ever used, no broker tells.</Trans>
                </p>
              ) : (
                <FindingList findings={data.findings} about />
              )}
            </div>
            <div className={classes.foot}>
              <ObservedNote of={data} brief />
              <Pages offset={from} size={pageSize} of={found} goTo={goTo} />
            </div>
          </Panel>
          {data.not_judged.length > 0 && (
            <p className={classes.quiet}>
              <Trans>Not looked at, as there is too much of it: open ends of some expressions.</Trans>
            </p>
          )}
        </div>
      )}
    </>
  );
}
