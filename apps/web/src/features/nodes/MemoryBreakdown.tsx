import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { LiveNode } from '@warren/console-api';
import { type CSSProperties, useState } from 'react';
import { formatBytes, formatBytesIn } from '../../ui/format/bytes.ts';
import { formatClock } from '../../ui/format/clock.ts';
import { formatCount, formatPercent } from '../../ui/format/number.ts';
import switchClasses from '../../ui/SegmentedControl.module.css';
import classes from './MemoryBreakdown.module.css';
import { type MemoryRow, memoryBreakdown } from './memoryCategories.ts';
import { memoryCategoryWord } from './memoryWords.ts';
import { type AccountingMethod, accountingMethods } from './search.ts';

type NodeMemory = NonNullable<NonNullable<LiveNode['data']>['memory']>;

/** What uses the memory, as a bar and a table, with the change since the page was opened. */
export function MemoryBreakdown({ name, memory }: { name: string; memory: NodeMemory | null }) {
  if (memory === null) {
    return (
      <p className={classes.small}>
        <Trans>The node has not told yet what uses its memory.</Trans>
      </p>
    );
  }
  return <Known key={name} name={name} memory={memory} />;
}

function Known({ name, memory }: { name: string; memory: NodeMemory }) {
  const [opened] = useState({ memory, at: Date.now() });
  const method = useMethod(memory);
  const { total, rows, small } = memoryBreakdown(memory, opened.memory, method);
  const half = Math.ceil(rows.length / 2);
  const since = formatClock(opened.at, opened.at);
  return (
    <>
      <header className={classes.head}>
        <h2>
          <Trans>What uses it now</Trans>
        </h2>
        <span className={classes.note}>
          <Trans>change since you opened the page at {since}</Trans>
        </span>
        <MethodSwitch memory={memory} method={method} />
      </header>
      <div
        role="img"
        aria-label={t`Shares of memory; the table below has them as text`}
        className={classes.bar}
      >
        {rows.map((row, rank) => (
          <span key={row.key} className={classes.segment} {...paint(row, rank)} title={titleOf(row)} />
        ))}
      </div>
      <div className={classes.tables}>
        <Table rows={rows.slice(0, half)} firstRank={0} total={total} />
        <Table rows={rows.slice(half)} firstRank={half} total={total} />
      </div>
      <p className={classes.small}>
        <Link to="/node" search={{ name, tab: 'processes' }}>
          <Trans>Tables (ETS)</Trans>
        </Link>
        {small.map(inBrief).join(' · ')}
      </p>
    </>
  );
}

/** How the node counts itself, unless the address says otherwise. */
function useMethod({ strategy }: NodeMemory): AccountingMethod {
  const { by } = useSearch({ from: '/node' });
  return by ?? accountingMethods.find((method) => method === strategy) ?? 'rss';
}

function MethodSwitch({ memory, method }: { memory: NodeMemory; method: AccountingMethod }) {
  const navigate = useNavigate({ from: '/node' });
  return (
    <div className={classes.methods}>
      <Trans>Counted by</Trans>
      <SegmentedControl
        classNames={{
          root: switchClasses.root ?? '',
          label: switchClasses.label ?? '',
          indicator: switchClasses.indicator ?? '',
        }}
        aria-label={t`How memory is counted`}
        value={method}
        data={accountingMethods.map((value) => ({
          value,
          label: `${value} ${formatBytesIn(memory.totals[value], 'GiB')}`,
        }))}
        withItemsBorders={false}
        transitionDuration={0}
        onChange={(value) => {
          const by = accountingMethods.find((known) => known === value);
          void navigate({ search: (previous) => ({ ...previous, by }), replace: true });
        }}
      />
    </div>
  );
}

function Table({ rows, firstRank, total }: { rows: readonly MemoryRow[]; firstRank: number; total: number }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Category</Trans>
          </th>
          <th scope="col">MiB</th>
          <th scope="col">
            <Trans>Share</Trans>
          </th>
          <th scope="col">
            <Trans>Change</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            <td title={titleOf(row)}>
              <span className={classes.swatch} {...paint(row, firstRank + index, false)} />
              {memoryCategoryWord(row.key)}
              <span className={classes.key}>{row.key}</span>
            </td>
            <td>{mebibytes(row.bytes)}</td>
            <td>{`${(row.share * 100).toFixed(1)} %`}</td>
            <td>
              <Change change={row.change} total={total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whole ones, but for the few that are small. */
function mebibytes(bytes: number): string {
  const mib = bytes / 1024 ** 2;
  return mib >= 9.95 ? formatCount(Math.round(mib)) : mib.toFixed(1);
}

/** Growth that matters stands out; what did not change recedes. */
function Change({ change, total }: { change: number | null; total: number }) {
  if (change === null) return <span className={classes.grown}>{t`new`}</span>;
  const mib = Math.round(change / 1024 ** 2);
  if (mib === 0) return <span className={classes.unchanged}>0</span>;
  const words = `${mib > 0 ? '+' : '−'}${formatCount(Math.abs(mib))}`;
  return <span className={change > total * 0.003 ? classes.grown : classes.unchanged}>{words}</span>;
}

function paint(row: MemoryRow, rank: number, wide = true) {
  const style: CSSProperties & Record<'--w-rank', number> = { '--w-rank': Math.min(rank, 7) };
  if (wide) style.flexGrow = row.share;
  return { 'data-paint': row.paint, style };
}

function titleOf(row: MemoryRow): string {
  return `${memoryCategoryWord(row.key)} (${row.key}): ${formatBytes(row.bytes)}, ${formatPercent(row.share)}`;
}

function inBrief(row: MemoryRow): string {
  return `${memoryCategoryWord(row.key)} ${row.bytes === 0 ? '0' : formatBytes(row.bytes)}`;
}
