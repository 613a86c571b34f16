import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { LiveNode } from '@warren/console-api';
import { memo } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;
type ClusterLink = NodeData['clusterLinks'][number];

/** The node's links to its peers, and what goes over them. */
export const ClusterLinks = memo(function ClusterLinks({ node }: { node: NodeData }) {
  const { clusterLinks, clusterLinkSeries } = node;
  const columns: PlainColumn<ClusterLink>[] = [
    {
      id: 'peer',
      header: t`Peer`,
      width: '184px',
      cell: ({ peer }) => (
        <Link to="/node" search={{ name: peer }}>
          <NameText name={peer} />
        </Link>
      ),
    },
    { id: 'address', header: t`Address`, width: '140px', cell: ({ peerAddress }) => address(peerAddress) },
    {
      id: 'sent',
      header: t`Sent /s`,
      align: 'right',
      width: '88px',
      cell: ({ sentBytesPerS }) => formatBytes(sentBytesPerS),
    },
    {
      id: 'received',
      header: t`Received /s`,
      align: 'right',
      width: '88px',
      cell: ({ receivedBytesPerS }) => formatBytes(receivedBytesPerS),
    },
    {
      id: 'past',
      header: '',
      width: '76px',
      cell: ({ peer }) => <Sparkline values={clusterLinkSeries.columns[peer] ?? none} />,
    },
  ];
  return (
    <Panel title={t`Cluster links`} padded={false}>
      {clusterLinks.length === 0 ? (
        <p className={`${classes.note} ${classes.padded}`}>
          <Trans>This node has no link to another one.</Trans>
        </p>
      ) : (
        <PlainTable
          label={t`Cluster links`}
          columns={columns}
          rows={clusterLinks}
          rowKey={({ peer, peerAddress }) => `${peer} ${peerAddress}`}
        />
      )}
    </Panel>
  );
});

const none: readonly null[] = [];

function address(of: string | null) {
  return of === null ? '–' : <NameText name={of} />;
}
