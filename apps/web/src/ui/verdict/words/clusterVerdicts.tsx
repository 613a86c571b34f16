import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { formatDuration } from '../../format/duration.ts';
import { NameText } from '../../NameText.tsx';
import { reasonWord } from '../../state/reasonWord.ts';
import { namesInWords } from './namesInWords.tsx';
import { byValue, pairsBySeer } from './pairs.ts';
import type { Verdicts } from './verdict.ts';

type ClusterCode =
  | 'node-down'
  | 'majority-lost'
  | 'node-not-answering'
  | 'partition'
  | 'distribution-links-missing'
  | 'node-restarted'
  | 'node-in-maintenance'
  | 'plugins-missing'
  | 'mixed-rabbitmq-versions'
  | 'mixed-erlang-versions';

/** Nodes and how they see one another. */
export const clusterVerdicts: Verdicts<ClusterCode> = {
  'node-down': ({ nodes, running, keepsMajority, seenBy }) => ({
    headline: keepsMajority ? (
      <Trans>Node is down: what only it holds cannot be reached</Trans>
    ) : (
      <Trans>Node is down, and no majority is left</Trans>
    ),
    detail: (
      <Trans>
        {running} of {nodes} nodes run, as {namesInWords(seenBy)} see it.
      </Trans>
    ),
    whatNext: t`Look at the machine and the node's log, then start the node. Classic queues without a mirror come back only with it.`,
  }),
  'majority-lost': ({ nodes, running, down }) => ({
    headline: t`No majority of nodes: quorum queues and streams stand still`,
    detail: (
      <Trans>
        {running} of {nodes} nodes run. Down: {namesInWords(down)}.
      </Trans>
    ),
    whatNext: t`Start nodes until more than half run. Do not forget or reset a node before that: its data may be the only copy.`,
  }),
  'node-not-answering': ({ reason, seenRunningBy }) => ({
    headline: t`Node does not answer, though others see it running`,
    detail: (
      <Trans>
        Its management API: {reason === null ? t`no answer` : reasonWord(reason)}. Seen running by{' '}
        {namesInWords(seenRunningBy)}.
      </Trans>
    ),
    whatNext: t`Check the network to this node, whether its management plugin is on, and whether the machine is overloaded.`,
  }),
  partition: ({ nodes, seers, unseen, oneSided, recorded }) => ({
    headline: t`The cluster is split: messages may diverge or be lost`,
    detail: (
      <>
        {pairsBySeer(seers, unseen).map(([seer, hidden]) => (
          <span key={seer}>
            <Trans>
              <NameText name={seer} /> does not see {namesInWords(hidden)}.
            </Trans>{' '}
          </span>
        ))}
        {oneSided && <Trans>The view is one-sided. </Trans>}
        {!recorded && (
          <Trans>No node recorded it: their lists of running nodes contradict each other. </Trans>
        )}
        <Plural value={nodes.length} one="# node is concerned." other="# nodes are concerned." />
      </>
    ),
    whatNext: t`Mend the network first. Then restart the nodes of the part you trust less; what happened there meanwhile is dropped.`,
  }),
  'distribution-links-missing': ({ links, expected, from, to }) => ({
    headline: t`Some running nodes have no link to one another`,
    detail: (
      <>
        <Trans>
          {links} of {expected} links are up.
        </Trans>{' '}
        {pairsBySeer(from, to).map(([one, others]) => (
          <span key={one}>
            <Trans>
              <NameText name={one} /> has none to {namesInWords(others)}.
            </Trans>{' '}
          </span>
        ))}
      </>
    ),
    whatNext: t`Check that the nodes reach one another on the distribution port (25672 by default) and that no firewall cuts idle connections.`,
  }),
  'node-restarted': ({ uptimeMs }) => ({
    headline: t`Node was restarted a short while ago`,
    detail: t`Up for ${formatDuration(uptimeMs)}. Its statistics begin anew, and quorum queues may still be catching up.`,
    whatNext: t`If nobody restarted it, its log tells why it ended.`,
  }),
  'node-in-maintenance': ({ othersInService }) => ({
    headline: t`In maintenance: takes no clients and leads no queues`,
    detail: (
      <Plural
        value={othersInService}
        _0="No other node is in service."
        one="# other node is in service."
        other="# other nodes are in service."
      />
    ),
    whatNext: (
      <Trans>
        When the work is done: <code>rabbitmq-upgrade revive</code> on this node.
      </Trans>
    ),
  }),
  'plugins-missing': ({ plugins, nodes }) => ({
    headline: t`Node lacks plugins that every other node has`,
    detail: (
      <Trans>
        {namesInWords(plugins)}, enabled on {namesInWords(nodes)}.
      </Trans>
    ),
    whatNext: (
      <Trans>
        Clients that need them fail on this node only. Enable them: <code>rabbitmq-plugins enable</code>
      </Trans>
    ),
  }),
  'mixed-rabbitmq-versions': ({ nodes, versions }) => ({
    headline: t`Nodes run different versions of RabbitMQ`,
    detail: <VersionsInWords nodes={nodes} versions={versions} />,
    whatNext: t`Fine while a rolling upgrade is under way; finish it soon. New features wait until all nodes agree.`,
  }),
  'mixed-erlang-versions': ({ nodes, versions, component }) => ({
    headline: t`Nodes run different versions of Erlang`,
    detail: (
      <>
        <VersionsInWords nodes={nodes} versions={versions} />{' '}
        <Trans>
          (told by <NameText name={component} />)
        </Trans>
      </>
    ),
    whatNext: t`Fine while a rolling upgrade is under way; finish it soon.`,
  }),
};

function VersionsInWords({ nodes, versions }: { nodes: readonly string[]; versions: readonly string[] }) {
  return byValue(nodes, versions).map(([version, on]) => (
    <span key={version}>
      <Trans>
        <NameText name={version} /> on {namesInWords(on)}.
      </Trans>{' '}
    </span>
  ));
}
