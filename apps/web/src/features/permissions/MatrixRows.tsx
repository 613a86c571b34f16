import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconLayersSubtract, IconMinus, IconQuestionMark, IconRoute } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PermissionPreview } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import type { Expressions } from './AccessMatrix.tsx';
import { permissions } from './ExpressionHeads.tsx';
import { litPart } from './litPart.ts';
import classes from './Permissions.module.css';
import { nameOf } from './ResourceName.tsx';
import { useAddressText } from './useAddressText.ts';

type MatrixObject = PermissionPreview['objects'][number];

/** Every name with what each expression finds in it; the first row is for a name that is not there yet. */
export function MatrixRows(props: {
  answer: PermissionPreview;
  expressions: Expressions;
  /** What is shown is what would be after the change. */
  after: boolean;
}) {
  const { answer, expressions, after } = props;
  const search = useSearch({ from: '/permission-explainer' });
  const kind = search.tryKind ?? 'queue';
  const isTried = (object: MatrixObject) =>
    object.type === null && object.kind === kind && object.name === search.try;
  const tried = answer.objects.find(isTried);
  return (
    <table className={classes.matrix} aria-label={t`What the expressions find`}>
      <colgroup>
        <col style={{ width: '34%' }} />
        <col span={3} style={{ width: '22%' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span>{t`Resource`}</span>
          </th>
          <th scope="col">
            <span>{t`Configure`}</span>
          </th>
          <th scope="col">
            <span>{t`Write`}</span>
          </th>
          <th scope="col">
            <span>{t`Read`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr data-tried="true">
          <th scope="row">
            <TriedName />
          </th>
          {permissions.map((permission) => (
            <td key={permission}>
              {tried !== undefined && (
                <Cell object={tried} permission={permission} expressions={expressions} after={after} />
              )}
            </td>
          ))}
        </tr>
        {answer.objects
          .filter((object) => !isTried(object))
          .map((object) => (
            <tr key={`${object.kind} ${object.name}`}>
              <th scope="row">
                <ObjectName object={object} />
              </th>
              {permissions.map((permission) => (
                <td key={permission}>
                  <Cell object={object} permission={permission} expressions={expressions} after={after} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** A name, which asks the question about it. */
function ObjectName({ object }: { object: MatrixObject }) {
  const { kind, name, type } = object;
  const Icon = kind === 'queue' ? IconLayersSubtract : IconRoute;
  return (
    <span className={classes.object}>
      <Icon size={14} stroke={1.75} role="img" aria-label={kind === 'queue' ? t`Queue` : t`Exchange`} />
      <Link
        from="/permission-explainer"
        to="/permission-explainer"
        search={(previous) => ({
          ...previous,
          op: kind === 'queue' ? ('basic.consume' as const) : ('basic.publish' as const),
          queue: kind === 'queue' ? name : undefined,
          exchange: kind === 'exchange' && name !== '' ? name : undefined,
        })}
      >
        <NameText name={nameOf(object)} />
      </Link>
      <span className={classes.faint}>{name === '' && kind === 'exchange' ? t`default exchange` : type}</span>
    </span>
  );
}

function TriedName() {
  const search = useSearch({ from: '/permission-explainer' });
  const navigate = useNavigate({ from: '/permission-explainer' });
  const [name, setName] = useAddressText('try', search.try);
  return (
    <span className={classes.tried}>
      <select
        aria-label={t`Kind of the new name`}
        value={search.tryKind ?? 'queue'}
        onChange={(event) => {
          const tryKind = event.currentTarget.value === 'exchange' ? ('exchange' as const) : undefined;
          void navigate({ search: (previous) => ({ ...previous, tryKind }), replace: true });
        }}
      >
        <option value="queue">{t`Queue`}</option>
        <option value="exchange">{t`Exchange`}</option>
      </select>
      <input
        type="text"
        aria-label={t`A new name`}
        placeholder={t`a new name`}
        spellCheck={false}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </span>
  );
}

function Cell(props: {
  object: MatrixObject;
  permission: keyof Expressions;
  expressions: Expressions;
  after: boolean;
}) {
  const { object, permission, expressions, after } = props;
  const was = object.before[permission];
  const is = after ? object.after[permission] : was;
  const lit = is === true ? litPart(expressions[permission], nameOf(object)) : null;
  const change = after && was !== is ? (is === true ? 'gained' : 'lost') : undefined;
  return (
    <span className={classes.cell} data-may={is === null ? 'unknown' : is} data-change={change}>
      {is === true && (
        <>
          <IconCheck size={14} stroke={2} aria-hidden="true" />
          <b>{t`Yes`}</b>
        </>
      )}
      {is === false && (
        <>
          <IconMinus size={14} stroke={1.75} aria-hidden="true" />
          {t`no`}
        </>
      )}
      {is === null && (
        <>
          <IconQuestionMark size={14} stroke={1.75} aria-hidden="true" />
          {t`not known`}
        </>
      )}
      {change === 'gained' && (
        <span className={classes.changeWord}>
          <Trans>gained</Trans>
        </span>
      )}
      {change === 'lost' && was === true && (
        <span className={classes.changeWord}>
          <Trans>lost</Trans>
        </span>
      )}
      {lit !== null && lit.found !== '' && (
        <mark className={classes.lit}>
          <NameText name={lit.found} />
        </mark>
      )}
    </span>
  );
}
