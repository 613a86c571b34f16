import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChevronDown, IconClockExclamation, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Dropdown, DropdownAction, DropdownChoice, DropdownHeading } from '../ui/Dropdown.tsx';
import { useNow } from '../ui/now.ts';
import { type PollInterval, pollInterval, pollIntervals } from '../ui/pollInterval.ts';
import { usePreference } from '../ui/preference.ts';
import { useWatchedLives } from '../ui/watchedLives.ts';
import classes from './FreshnessMenu.module.css';
import { freshnessWords, intervalWords } from './freshnessWords.ts';
import { type PageFreshness, pageFreshness } from './pageFreshness.ts';

/** How old the page's data is, how often it is asked for, and a way to ask now. */
export function FreshnessMenu() {
  const seconds = usePreference(pollInterval);
  const freshness = pageFreshness(useWatchedLives(), useNow(), seconds);
  const queryClient = useQueryClient();
  const Icon = freshness.kind === 'stale' || freshness.kind === 'silent' ? IconClockExclamation : IconRefresh;
  return (
    <Dropdown
      align="right"
      buttonClass={classes.button}
      button={
        <>
          <Icon size={16} stroke={1.75} aria-hidden="true" />
          <span className={classes.words} data-kind={freshness.kind}>
            <FreshnessWords freshness={freshness} />
          </span>
          <span className={classes.interval}>· {intervalWords(seconds)}</span>
          <IconChevronDown className={classes.chevron} size={14} stroke={1.75} aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <>
          <DropdownAction
            onAct={() => {
              void queryClient.refetchQueries({ queryKey: ['live'], type: 'active' });
              close();
            }}
          >
            <Trans>Refresh now</Trans>
          </DropdownAction>
          <DropdownHeading>{t`Ask the cluster`}</DropdownHeading>
          <IntervalChoices chosen={seconds} onChosen={close} />
        </>
      )}
    </Dropdown>
  );
}

function FreshnessWords({ freshness }: { freshness: PageFreshness }) {
  const { long, short } = freshnessWords(freshness);
  return (
    <>
      <span className={classes.long}>{long}</span>
      <span className={classes.short}>{short}</span>
    </>
  );
}

export function IntervalChoices({ chosen, onChosen }: { chosen: PollInterval; onChosen: () => void }) {
  return pollIntervals.map((seconds) => (
    <DropdownChoice
      key={seconds}
      chosen={seconds === chosen}
      onChoose={() => {
        pollInterval.set(seconds);
        onChosen();
      }}
    >
      {intervalWords(seconds)}
    </DropdownChoice>
  ));
}
