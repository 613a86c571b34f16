import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PermissionPreview, PreviewPermission } from '@warren/console-api';
import type { Permission, TopicPermission } from '@warren/management-api';
import forms from '../../ui/form/Form.module.css';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Time } from '../../ui/Time.tsx';
import { GainedAndLost } from './AccessMatrix.tsx';
import { permissionWord } from './CheckChain.tsx';
import { PatternFault } from './ExpressionHeads.tsx';
import { FailedAnswer, fieldOf } from './FailedAnswer.tsx';
import classes from './Permissions.module.css';
import { previewQuery, userPermissionsQuery } from './queries.ts';
import { nameOf } from './ResourceName.tsx';
import { useSettled } from './useSettled.ts';

/** What saving a permission would give and take. */
export function PermissionPreviewNote({ draft }: { draft: Permission }) {
  return <Preview asked={{ ...draft, change: 'put' }} />;
}

/** What saving a topic permission would give and take, by the keys that are bound now. */
export function TopicPreviewNote({ draft }: { draft: TopicPermission }) {
  const { user, vhost, exchange, write, read } = draft;
  const named = user !== '' && vhost !== '';
  const rows = useQuery({ ...userPermissionsQuery(user), enabled: named }).data?.data;
  const expressions = rows?.find((row) => row.vhost === vhost);
  if (rows !== undefined && expressions === undefined) {
    return (
      <p className={forms.hint}>
        <Trans>This user may not enter the virtual host, so the topic permission decides nothing yet.</Trans>
      </p>
    );
  }
  if (!named || expressions === undefined || exchange === '') return null;
  const { configure, write: writes, read: reads } = expressions;
  return (
    <Preview
      asked={{
        user,
        vhost,
        change: 'put',
        configure,
        write: writes,
        read: reads,
        topic: { exchange, write, read },
      }}
    />
  );
}

/** What taking a permission away would take. */
export function RemovalPreviewNote({ user, vhost }: { user: string; vhost: string }) {
  return <Preview asked={{ user, vhost, change: 'delete' }} />;
}

type Asked = Omit<PreviewPermission, 'show' | 'offset' | 'limit'>;

function Preview({ asked }: { asked: Asked }) {
  const settled = useSettled(asked);
  const named = settled.user !== '' && settled.vhost !== '';
  const { data, error, isPlaceholderData } = useQuery({
    ...previewQuery({ ...settled, show: 'changed', offset: 0, limit: mostShown }),
    enabled: named,
  });
  if (!named) return null;
  if (error !== null) {
    // A name that is still being typed is nobody's.
    const unfinished = ['user', 'vhost'].includes(fieldOf(error) ?? '');
    return unfinished ? null : <FailedAnswer failure={error} quiet />;
  }
  if (data === undefined) {
    return (
      <p className={forms.hint} aria-busy="true">
        <Trans>Asking…</Trans>
      </p>
    );
  }
  return (
    <section className={forms.note} data-late={isPlaceholderData} aria-label={t`What this would do`}>
      <b>
        <GainedAndLost counts={data.counts} />
      </b>
      {data.enters.before !== data.enters.after && (
        <span>
          {data.enters.after ? (
            <Trans>The user may enter the virtual host then.</Trans>
          ) : (
            <Trans>The user may not enter the virtual host any more.</Trans>
          )}
        </span>
      )}
      <Faults preview={data} />
      <Changed title={t`Gained`} of={data.gained} count={data.counts.gained} />
      <Changed title={t`Lost`} of={data.lost} count={data.counts.lost} />
      <span className={classes.faint}>
        <Trans>
          Of the names that are there, observed <Time at={Date.parse(data.observed_at)} />.
        </Trans>
      </span>
    </section>
  );
}

function Faults({ preview }: { preview: PermissionPreview }) {
  const patterns = [
    ...Object.values(preview.patterns ?? {}),
    ...preview.topic_patterns.flatMap(({ write, read }) => [write, read]),
  ].filter(({ verdict }) => verdict !== 'ok');
  return patterns.map(({ verdict, reason }, index) => (
    <span key={`${index} ${verdict}`} data-verdict={verdict} className={classes.fault}>
      <PatternFault verdict={verdict} /> {reason !== undefined && <NameText name={reason} />}
    </span>
  ));
}

function Changed(props: { title: string; of: PermissionPreview['gained']; count: number }) {
  const { title, of, count } = props;
  if (of.length === 0) return null;
  const more = count - of.length;
  return (
    <div className={classes.changed}>
      <span className={classes.quiet}>{title}</span>
      <ul>
        {of.map((each) => (
          <li key={JSON.stringify(each)}>
            {permissionWord(each.permission, each.kind === 'topic')} <NameText name={nameOf(each)} />
            {each.exchange !== undefined && (
              <>
                {' '}
                <span className={classes.faint}>
                  <NameText name={each.exchange} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <span className={classes.faint}>
          <Trans>and {formatCount(more)} more</Trans>
        </span>
      )}
    </div>
  );
}

/** Of what is gained and of what is lost. */
const mostShown = 8;
