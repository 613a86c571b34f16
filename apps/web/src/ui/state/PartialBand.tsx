import { Plural, Trans } from '@lingui/react/macro';
import type { Missing } from '@warren/console-api';
import { joinNames } from '../joinNames.tsx';
import { NameText } from '../NameText.tsx';
import { SeverityIcon } from '../SeverityMark.tsx';
import classes from './PageState.module.css';
import { reasonWord } from './reasonWord.ts';

/** Which nodes did not answer, and that their figures are the last known or absent. */
export function PartialBand({ missing }: { missing: readonly Missing[] }) {
  const nodes = [...new Set(missing.flatMap((item) => (item.node === null ? [] : [item.node])))];
  const others = missing.filter((item) => item.node === null);
  return (
    <div className={classes.band} data-kind="partial">
      <SeverityIcon severity="unknown" />
      {nodes.length > 0 && (
        <span>
          {joinNames(nodes.map((name) => <NameText key={name} name={name} />))}{' '}
          <Plural
            value={nodes.length}
            one="did not answer: what only this node knows is shown as last seen, or as –."
            other="did not answer: what only these nodes know is shown as last seen, or as –."
          />
        </span>
      )}
      {others.map((item) => (
        <span key={item.what}>
          <Trans>
            Not read: <code>{item.what}</code> ({reasonWord(item.reason)})
          </Trans>
        </span>
      ))}
    </div>
  );
}
