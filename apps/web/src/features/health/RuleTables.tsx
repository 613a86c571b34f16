import { t } from '@lingui/core/macro';
import type { LiveRule } from '@warren/console-api';
import { memo } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { SeverityIcon } from '../../ui/SeverityMark.tsx';
import { notJudgedWord } from '../../ui/verdict/words/notJudgedWord.ts';
import { ruleName } from '../../ui/verdict/words/ruleName.ts';
import { ruleThresholds } from '../../ui/verdict/words/ruleThresholds.ts';
import classes from './Health.module.css';

/** Rules that found nothing, with their numbers, and rules that could not be judged, with the reason. */
export const RuleTables = memo(function RuleTables({ rules }: { rules: readonly LiveRule[] }) {
  const fine = rules.filter(({ state }) => state === 'fine');
  const open = rules.filter(({ state }) => state === 'not-judged');
  return (
    <div className={classes.two}>
      {fine.length > 0 && (
        <Panel title={t`Looked for and not found`} note={String(fine.length)} padded={false}>
          <PlainTable
            label={t`Looked for and not found`}
            columns={[iconColumn('ok'), nameColumn(), thresholdColumn()]}
            rows={fine}
            rowKey={({ code }) => code}
          />
        </Panel>
      )}
      {open.length > 0 && (
        <Panel title={t`Could not be judged`} note={String(open.length)} padded={false}>
          <PlainTable
            label={t`Could not be judged`}
            columns={[iconColumn('unknown'), nameColumn(), reasonColumn(), thresholdColumn()]}
            rows={open}
            rowKey={({ code }) => code}
          />
        </Panel>
      )}
    </div>
  );
});

function iconColumn(severity: 'ok' | 'unknown'): PlainColumn<LiveRule> {
  return {
    id: 'icon',
    header: '',
    width: '24px',
    cell: () => <SeverityIcon severity={severity} size={14} />,
  };
}

function nameColumn(): PlainColumn<LiveRule> {
  return {
    id: 'rule',
    header: t`Rule`,
    cell: ({ code }) => <span title={code}>{ruleName(code)}</span>,
  };
}

function reasonColumn(): PlainColumn<LiveRule> {
  return {
    id: 'reason',
    header: t`Why not`,
    cell: ({ notJudged }) => (notJudged === null ? '–' : notJudgedWord(notJudged)),
  };
}

function thresholdColumn(): PlainColumn<LiveRule> {
  return {
    id: 'numbers',
    header: t`Numbers`,
    cell: ({ thresholds }) => (
      <span className={classes.thresholds}>
        {ruleThresholds(thresholds).map(({ name, label, value }) => (
          <span key={name} title={name}>
            {label} {value}
          </span>
        ))}
      </span>
    ),
  };
}
