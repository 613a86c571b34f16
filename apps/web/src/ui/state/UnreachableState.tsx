import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { formatClock, formatClockSeconds } from '../format/clock.ts';
import { formatDuration } from '../format/duration.ts';
import { NameText } from '../NameText.tsx';
import { SeverityChip } from '../SeverityMark.tsx';
import type { LiveState } from './liveState.ts';
import classes from './PageState.module.css';
import { reasonWord } from './reasonWord.ts';

type Unreachable = Extract<LiveState, { kind: 'unreachable' }>;

/** No node answers: what was tried, what came back, when the next try is. */
export function UnreachableState({
  state,
  now,
  retry,
}: {
  state: Unreachable;
  now: number;
  retry: () => void;
}) {
  const wait =
    state.nextTryAt === null || state.nextTryAt <= now ? null : formatDuration(state.nextTryAt - now);
  const since = formatClock(state.since, now);
  return (
    <section className={classes.unreachable}>
      <h2>
        <SeverityChip severity="critical" />
        <Trans>No node of this cluster answers</Trans>
      </h2>
      <p>
        <Trans>
          No answer since {since}. Messages may still flow: this says only that the management API cannot be
          reached from Warren.
        </Trans>
      </p>
      <table className={classes.attempts}>
        <thead>
          <tr>
            <th>{t`Address`}</th>
            <th>{t`Node`}</th>
            <th>{t`What came back`}</th>
            <th>{t`Tried at`}</th>
          </tr>
        </thead>
        <tbody>
          {state.attempts.map((attempt) => (
            <tr key={attempt.address}>
              <td>
                <NameText name={attempt.address} />
              </td>
              <td>{attempt.node !== null && <NameText name={attempt.node} />}</td>
              <td className={classes.reason}>{reasonWord(attempt.reason)}</td>
              <td>{formatClockSeconds(Date.parse(attempt.at))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button onClick={retry} leftSection={<IconRefresh size={16} stroke={1.75} />}>
          <Trans>Try now</Trans>
        </Button>
        {wait !== null && (
          <span>
            <Trans>next try in {wait}</Trans>
          </span>
        )}
      </div>
      {state.lastSeenAt !== null && (
        <p className={classes.last}>
          <Trans>Below: as last seen at {formatClockSeconds(state.lastSeenAt)}</Trans>
        </p>
      )}
    </section>
  );
}
