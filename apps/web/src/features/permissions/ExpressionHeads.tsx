import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconFilter } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import type { PermissionPreview } from '@warren/console-api';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import type { Expressions } from './AccessMatrix.tsx';
import classes from './Permissions.module.css';
import { useAddressText } from './useAddressText.ts';

/** The filter of names and the three expressions as the heads of the matrix, with how many names each finds. */
export function ExpressionHeads(props: {
  expressions: Expressions;
  answer: PermissionPreview | undefined;
  edited: boolean;
  readOnly: boolean;
  onChange: (expressions: Expressions) => void;
}) {
  const { expressions, answer, edited, readOnly, onChange } = props;
  const search = useSearch({ from: '/permission-explainer' });
  const [find, setFind] = useAddressText('find', search.find);
  const total = answer === undefined ? 0 : answer.counts.queues + answer.counts.exchanges;
  return (
    <div className={classes.heads}>
      <label className={classes.headField}>
        <span>
          <b>
            <Trans>Resource</Trans>
          </b>
        </span>
        <span className={classes.said} data-icon="true">
          <IconFilter size={16} stroke={1.75} aria-hidden="true" />
          <input
            type="text"
            aria-label={t`Part of the name`}
            placeholder={t`Part of the name`}
            spellCheck={false}
            autoComplete="off"
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
          />
        </span>
      </label>
      {permissions.map((permission) => {
        const found = answer?.counts[permission];
        const count = found === undefined ? null : edited ? found.after : found.before;
        const pattern = answer?.patterns?.[permission];
        return (
          <label key={permission} className={classes.headField}>
            <span>
              <b>{headWord(permission)}</b>
              <span className={classes.faint}>{count !== null && <Share count={count} of={total} />}</span>
            </span>
            <span className={classes.said}>
              <input
                type="text"
                aria-label={headWord(permission)}
                readOnly={readOnly}
                placeholder={t`none`}
                spellCheck={false}
                autoComplete="off"
                autoCapitalize="none"
                aria-invalid={pattern?.verdict === 'refused'}
                value={expressions[permission]}
                onChange={(event) => onChange({ ...expressions, [permission]: event.currentTarget.value })}
              />
            </span>
            <span className={classes.share} aria-hidden="true">
              <i style={{ width: `${total === 0 || count === null ? 0 : (100 * count) / total}%` }} />
            </span>
            {pattern !== undefined && pattern.verdict !== 'ok' && (
              <span className={classes.fault} data-verdict={pattern.verdict}>
                <PatternFault verdict={pattern.verdict} />{' '}
                {pattern.reason !== undefined && <NameText name={pattern.reason} />}
              </span>
            )}
          </label>
        );
      })}
    </div>
  );
}

function Share({ count, of }: { count: number; of: number }) {
  const [found, all] = [formatCount(count), formatCount(of)];
  return (
    <Trans>
      {found} of {all}
    </Trans>
  );
}

export function PatternFault({ verdict }: { verdict: 'refused' | 'undecided' | 'runs-away' | 'ok' }) {
  switch (verdict) {
    case 'refused':
      return <Trans>The broker refuses this:</Trans>;
    case 'undecided':
      return <Trans>This is not judged here:</Trans>;
    case 'runs-away':
      return <Trans>The search for this is given up on some names, which then count as not found.</Trans>;
    case 'ok':
      return null;
  }
}

function headWord(permission: keyof Expressions): string {
  switch (permission) {
    case 'configure':
      return t`Configure`;
    case 'write':
      return t`Write`;
    case 'read':
      return t`Read`;
  }
}

export const permissions = ['configure', 'write', 'read'] as const;
