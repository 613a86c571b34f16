import { t } from '@lingui/core/macro';
import type { LiveNode } from '@warren/console-api';
import { memo } from 'react';
import { ContextTable, ListenerTable } from '../../ui/Listeners.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;

/** Where the node accepts connections. */
export const NodeListeners = memo(function NodeListeners({ node }: { node: NodeData }) {
  return (
    <div className={classes.two}>
      <Panel title={t`Listeners`} padded={false}>
        <ListenerTable listeners={node.listeners} nodeCount={null} />
      </Panel>
      <Panel title={t`Web contexts`} padded={false}>
        <ContextTable contexts={node.contexts} nodeCount={null} />
      </Panel>
    </div>
  );
});
