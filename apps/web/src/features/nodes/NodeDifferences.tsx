import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { NodeTile } from '@warren/console-api';
import { useMemo } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatCount } from '../../ui/format/number.ts';
import { joinNames } from '../../ui/joinNames.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import classes from './NodesPage.module.css';
import { type ComparedFact, type NodeDifference, nodeDifferences } from './nodeDifferences.ts';

/** Where running nodes are not set up alike. */
export function NodeDifferences({ nodes }: { nodes: readonly NodeTile[] }) {
  const differences = useMemo(() => nodeDifferences(nodes), [nodes]);
  if (nodes.length < 2) return null;
  const columns: PlainColumn<NodeDifference>[] = [
    { id: 'fact', header: t`What differs`, width: '210px', cell: ({ fact }) => factWord(fact) },
    { id: 'values', header: t`Where`, cell: (difference) => <Values difference={difference} /> },
  ];
  return (
    <Panel title={t`Differences`} padded={differences.length === 0}>
      {differences.length === 0 ? (
        <SeverityMark severity="ok">
          <Trans>The running nodes have the same limits, plugins and settings.</Trans>
        </SeverityMark>
      ) : (
        <PlainTable label={t`Differences`} columns={columns} rows={differences} rowKey={({ fact }) => fact} />
      )}
    </Panel>
  );
}

function Values({ difference: { fact, values } }: { difference: NodeDifference }) {
  return (
    <span className={classes.values}>
      {values.map(({ value, nodes }) => (
        <span key={value}>
          {valueWords(fact, value)}{' '}
          <span className={classes.note}>
            {joinNames(nodes.map((name) => <NameText key={name} name={name} />))}
          </span>
        </span>
      ))}
    </span>
  );
}

function factWord(fact: ComparedFact): string {
  switch (fact) {
    case 'type':
      return t`Type`;
    case 'processors':
      return t`Cores`;
    case 'ratesMode':
      return t`Rates mode`;
    case 'memoryCalculation':
      return t`How memory is counted`;
    case 'memoryLimit':
      return t`Memory watermark`;
    case 'diskLimit':
      return t`Least free disk`;
    case 'fileDescriptorLimit':
      return t`File descriptors at most`;
    case 'erlangProcessLimit':
      return t`Erlang processes at most`;
    case 'plugins':
      return t`Plugins`;
  }
}

function valueWords(fact: ComparedFact, value: string) {
  switch (fact) {
    case 'memoryLimit':
    case 'diskLimit':
      return formatBytes(Number(value));
    case 'processors':
    case 'fileDescriptorLimit':
    case 'erlangProcessLimit':
      return formatCount(Number(value));
    case 'plugins':
      return value === '' ? (
        t`all`
      ) : (
        <Trans>
          without <NameText name={value} />
        </Trans>
      );
    default:
      return <NameText name={value} />;
  }
}
