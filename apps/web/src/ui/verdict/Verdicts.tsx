import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LiveFinding, LiveRule } from '@warren/console-api';
import { memo, useMemo, useState } from 'react';
import { formatClock } from '../format/clock.ts';
import { SeverityIcon } from '../SeverityMark.tsx';
import { usePhone } from '../usePhone.ts';
import { percent } from './Lane.tsx';
import { type LaneAxis, laneAxis } from './laneAxis.ts';
import { ruleWord } from './ruleWord.ts';
import { VerdictRow } from './VerdictRow.tsx';
import classes from './Verdicts.module.css';

export interface VerdictsProps {
  /** Worst first, causes above their symptoms. */
  findings: readonly LiveFinding[];
  rules: readonly LiveRule[];
  /** Both ends of the lanes, ms since the epoch. */
  from: number;
  to: number;
}

/** What is wrong, since when, where, and what to do: one line each, two for the worst. */
export const Verdicts = memo(function Verdicts({ findings, rules, from, to }: VerdictsProps) {
  const axis = useMemo(() => laneAxis(from, to), [from, to]);
  const keys = useMemo(() => new Set(findings.map(({ key }) => key)), [findings]);
  // As one word: other facts of the rules change with each answer, and these are three dozen words to write.
  const fine = fineCodes(rules).join(' ');
  const phone = usePhone();
  const open = phone ? findings.filter(isOpenOnPhone) : findings;
  const folded = phone ? findings.filter((finding) => !isOpenOnPhone(finding)) : none;
  const row = (finding: LiveFinding) => (
    <VerdictRow
      key={finding.key}
      finding={finding}
      axis={axis}
      first={finding === findings[0] && isOpenOnPhone(finding)}
      symptom={finding.causedBy !== null && keys.has(finding.causedBy)}
    />
  );
  return (
    <section className={classes.verdicts} aria-label={t`Findings`}>
      {findings.length > 0 && <Head axis={axis} />}
      <ol>{open.map(row)}</ol>
      {folded.length > 0 && <Folded findings={folded} row={row} />}
      <Fine codes={fine} found={findings.length} />
    </section>
  );
});

const none: readonly LiveFinding[] = [];

function isOpenOnPhone({ severity }: LiveFinding): boolean {
  return severity === 'critical' || severity === 'warning';
}

/** Column heads for the eye; each line of the list says by itself what it is. */
function Head({ axis }: { axis: LaneAxis }) {
  return (
    <div className={classes.head} aria-hidden="true">
      <span>
        <Trans>State</Trans>
      </span>
      <span>
        <Trans>What it means</Trans>
      </span>
      <span>
        <Trans>Where</Trans>
      </span>
      <span>
        <Trans>Since</Trans>
      </span>
      <span className={classes.axis}>
        {axis.labels.map(({ start, at }) => (
          <span key={at} style={{ left: percent(start) }}>
            {formatClock(at, at)}
          </span>
        ))}
        <span style={{ left: '100%' }}>
          <Trans>now</Trans>
        </span>
      </span>
      <span />
    </div>
  );
}

function Folded({
  findings,
  row,
}: {
  findings: readonly LiveFinding[];
  row: (finding: LiveFinding) => React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const words = [...new Set(findings.map(({ code }) => ruleWord(code)))].join(', ');
  return (
    <>
      <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SeverityIcon severity="notice" />
        <b>{plural(findings.length, { one: '# notice', other: '# notices' })}</b>
        <span>{words}</span>
        {open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
      </button>
      {open && <ol>{findings.map(row)}</ol>}
    </>
  );
}

/** The rules that found nothing, in one line. */
const Fine = memo(function Fine({ codes, found }: { codes: string; found: number }) {
  if (codes === '') return null;
  const fine = codes.split(' ');
  const words = fine.map(ruleWord).join(', ');
  return (
    <p className={classes.foot}>
      <SeverityIcon severity="ok" />
      <span className={classes.fine}>
        {found === 0
          ? plural(fine.length, { one: '# check is fine', other: 'All # checks are fine' })
          : plural(fine.length, { one: '# more check is fine', other: '# more checks are fine' })}
        <span className={classes.fineNames}>{`: ${words}`}</span>
      </span>
      <Link to="/health" className={classes.showAll}>
        <Trans>Show all</Trans>
      </Link>
    </p>
  );
});

function fineCodes(rules: readonly LiveRule[]): string[] {
  return rules.filter(({ state }) => state === 'fine').map(({ code }) => code);
}
