import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { VirtualHost } from '@warren/management-api';
import { liveQuery } from '../../ui/live.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { useRange } from '../../ui/RangeSwitch.tsx';
import { RowButton } from '../../ui/RowButtons.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useSeesNodes, useWhyNoAdministrator } from '../../ui/session.ts';
import type { OpenForm } from './VhostForms.tsx';

interface NodeState {
  node: string;
  /** Null: the node is not among those that tell. */
  state: string | null;
}

/** Whether a virtual host runs on each node, and a way to start it again where it does not. */
export function VhostNodes({ vhost, onOpen }: { vhost: VirtualHost; onOpen: (form: OpenForm) => void }) {
  const may = useWhyNoAdministrator() === null;
  const rows = useNodeStates(vhost.clusterState);
  const columns: PlainColumn<NodeState>[] = [
    { id: 'node', header: t`Node`, cell: ({ node }) => <NameText name={node} /> },
    { id: 'state', header: t`State`, cell: ({ state }) => <State state={state} /> },
    {
      id: 'acts',
      header: '',
      align: 'right',
      cell: ({ node, state }) =>
        may &&
        state !== null &&
        state !== 'running' && (
          <RowButton label={t`Start again on ${node}`} onClick={() => onOpen({ form: 'start', node })}>
            <Trans>Start again…</Trans>
          </RowButton>
        ),
    },
  ];
  return (
    <Panel title={t`On each node`} padded={false}>
      <PlainTable label={t`On each node`} columns={columns} rows={rows} rowKey={({ node }) => node} />
    </Panel>
  );
}

/** A node that is down is missing among the states; who may see nodes is told of it. */
function useNodeStates(clusterState: Readonly<Record<string, string>>): NodeState[] {
  const enabled = useSeesNodes();
  const { data } = useQuery({ ...liveQuery('nodes', { range: useRange() }), enabled });
  const told = Object.keys(clusterState);
  const others = (data?.data?.nodes ?? []).map(({ name }) => name).filter((name) => !told.includes(name));
  return [...told, ...others].toSorted().map((node) => ({ node, state: clusterState[node] ?? null }));
}

function State({ state }: { state: string | null }) {
  if (state === null) {
    return (
      <SeverityMark severity="unknown">
        <Trans>not told</Trans>
      </SeverityMark>
    );
  }
  return (
    <SeverityMark severity={state === 'running' ? 'ok' : 'critical'}>
      <NameText name={state} />
    </SeverityMark>
  );
}
