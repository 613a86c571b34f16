import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { memoryCategoryWord } from './memoryWords.ts';
import classes from './NodePage.module.css';
import { nodeInside } from './queries.ts';
import { ReadAgain } from './ReadAgain.tsx';

/** Who refers to the binaries of the node: read once, since the node walks all its processes for it. */
export const BinaryReferences = memo(function BinaryReferences({ name }: { name: string }) {
  const query = useQuery(nodeInside(name));
  const [all, setAll] = useState(false);
  const references = query.data?.binaryReferences ?? null;
  const total = references?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  const held = references?.filter(({ bytes }) => bytes > 0) ?? [];
  const shown = all ? held : held.slice(0, 4);
  return (
    <Panel
      title={t`Who holds the binaries`}
      note={references === null ? undefined : formatBytes(total)}
      aside={<ReadAgain query={query} />}
    >
      {query.isPending && <SkeletonBar width="70%" />}
      {query.isError && <p className={classes.note}>{t`Not read: ${query.error.message}`}</p>}
      {query.isSuccess && held.length === 0 && (
        <p className={classes.note}>
          <Trans>The node tells of nobody who holds any.</Trans>
        </p>
      )}
      <dl className={classes.references}>
        {shown.map(({ key, bytes }) => (
          <div key={key}>
            <dt>{memoryCategoryWord(key)}</dt>
            <dd className={classes.share}>
              <span style={{ width: `${(bytes / total) * 100}%` }} />
            </dd>
            <dd>{formatBytes(bytes)}</dd>
          </div>
        ))}
      </dl>
      {held.length > 4 && (
        <button type="button" className={classes.link} onClick={() => setAll(!all)}>
          {all ? t`Only the largest` : t`All ${held.length} kinds`}
        </button>
      )}
    </Panel>
  );
});
