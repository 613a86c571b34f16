import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveNodeView } from '@warren/console-api';
import { memo, useMemo } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { reasonWord } from '../../ui/state/reasonWord.ts';
import classes from './Health.module.css';
import { type Sight, visibility } from './visibility.ts';

/** Who sees whom, when somebody does not see somebody: a split may be known to one side only. */
export const SightMatrix = memo(function SightMatrix({ views }: { views: readonly LiveNodeView[] }) {
  const { nodes, rows, broken } = useMemo(() => visibility(views), [views]);
  if (!broken) return null;
  return (
    <Panel title={t`Who sees whom`} note={t`each node asked for itself`}>
      <div className={classes.scroll}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col" />
              {nodes.map((node) => (
                <th key={node} scope="col">
                  <NameText name={node} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, reason, sights }) => (
              <tr key={node}>
                <th scope="row">
                  <NameText name={node} />
                </th>
                {sights.map((sight, column) => (
                  <td key={nodes[column]}>
                    <SightWord sight={sight} reason={reason} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
});

function SightWord({ sight, reason }: { sight: Sight; reason: string | null }) {
  switch (sight) {
    case 'self':
      return <span className={classes.note}>·</span>;
    case 'sees':
      return <SeverityMark severity="ok">{t`sees it`}</SeverityMark>;
    case 'does-not-see':
      return <SeverityMark severity="critical">{t`does not see it`}</SeverityMark>;
    case null:
      return (
        <SeverityMark severity="unknown">
          {reason === null ? <Trans>not heard</Trans> : reasonWord(reason)}
        </SeverityMark>
      );
  }
}
