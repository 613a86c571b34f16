import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LiveFinding, NodeTile as Tile } from '@warren/console-api';
import { memo, useState } from 'react';
import { formatDuration } from '../format/duration.ts';
import { formatPercent } from '../format/number.ts';
import { LimitRow } from '../LimitRow.tsx';
import { limitFigures } from '../limitWords.ts';
import { Meter } from '../Meter.tsx';
import { NameText } from '../NameText.tsx';
import { type NodeLimit, nodeLimits, worstBesideMemory } from '../nodeLimits.ts';
import { nodeStateWord } from '../nodeState.ts';
import { SeverityMark } from '../SeverityMark.tsx';
import { Time } from '../Time.tsx';
import { usePhone } from '../usePhone.ts';
import { NodeBadges } from './NodeBadges.tsx';
import classes from './NodeTiles.module.css';

/** One node. On a phone it is folded to two lines unless something is wrong with it. */
export const NodeTile = memo(function NodeTile({
  tile,
  findings,
}: {
  tile: Tile;
  findings: readonly LiveFinding[];
}) {
  const phone = usePhone();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const troubled = tile.state === 'critical' || tile.state === 'warning';
  const open = !phone || (chosen ?? troubled);
  return (
    <article className={classes.tile} data-state={tile.state} aria-label={tile.name}>
      <header className={classes.top}>
        <Link to="/node" search={{ name: tile.name }}>
          <NameText name={tile.name} size="large" />
        </Link>
        <SeverityMark severity={tile.state}>{nodeStateWord(tile)}</SeverityMark>
        {!phone && <Uptime tile={tile} />}
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-label={t`Figures of ${tile.name}`}
          onClick={() => setChosen(!open)}
        >
          {open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        </button>
      </header>
      {open ? <Figures tile={tile} findings={findings} phone={phone} /> : <Folded tile={tile} />}
    </article>
  );
});

function Figures({
  tile,
  findings,
  phone,
}: {
  tile: Tile;
  findings: readonly LiveFinding[];
  phone: boolean;
}) {
  return (
    <>
      <div className={classes.open}>
        {phone && <Uptime tile={tile} />}
        <NodeBadges tile={tile} />
      </div>
      <Silent tile={tile} />
      <div className={tile.answered ? undefined : classes.dimmed}>
        {nodeLimits(tile).map((limit) => (
          <LimitRow
            key={limit.kind}
            node={tile.name}
            limit={limit}
            series={tile.series}
            finding={findings.find((finding) => isAbout(finding, limit)) ?? null}
          />
        ))}
      </div>
    </>
  );
}

/** What is shown of a node that does not answer is what it said last. */
function Silent({ tile }: { tile: Tile }) {
  if (tile.answered && tile.running) return null;
  const seen = tile.lastSeenAt === null ? null : Date.parse(tile.lastSeenAt);
  return (
    <p className={classes.silent}>
      {seen === null ? (
        <Trans>It has not answered since this page watches.</Trans>
      ) : (
        <Trans>
          It last answered <Time at={seen} />.
        </Trans>
      )}
    </p>
  );
}

function Folded({ tile }: { tile: Tile }) {
  const [memory] = nodeLimits(tile);
  const worst = worstBesideMemory(tile);
  return (
    <div className={classes.folded}>
      <span>{t`Memory ${formatPercent(tile.memory.fraction)}`}</span>
      <span>
        <Meter
          label={t`Memory of ${tile.name}`}
          fraction={tile.memory.fraction}
          valueText={memory === undefined ? '' : limitFigures(memory)}
          state={tile.memory.state}
        />
      </span>
      {worst !== null && <span>{t`rest at most ${formatPercent(worst)}`}</span>}
      <Uptime tile={tile} />
    </div>
  );
}

function Uptime({ tile }: { tile: Tile }) {
  if (tile.uptimeMs === null) return <span className={classes.uptime} />;
  return <span className={classes.uptime}>{t`up ${formatDuration(tile.uptimeMs)}`}</span>;
}

const findingCodes: Record<NodeLimit['kind'], readonly string[]> = {
  memory: ['memory-high', 'memory-alarm'],
  disk: ['disk-low', 'disk-forecast', 'disk-alarm'],
  fileDescriptors: ['file-descriptors-high'],
  sockets: ['sockets-high'],
  erlangProcesses: ['erlang-processes-high'],
};

function isAbout(finding: LiveFinding, { kind }: NodeLimit): boolean {
  return findingCodes[kind].includes(finding.code);
}
