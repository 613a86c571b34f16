import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Credentials, Session } from '@warren/console-api';
import { useState } from 'react';
import { formatDuration } from '../ui/format/duration.ts';
import { NameText } from '../ui/NameText.tsx';
import { useNow } from '../ui/now.ts';
import { type RequestFailed, request } from '../ui/request.ts';
import { sessionQuery } from '../ui/session.ts';
import classes from './LogIn.module.css';
import { refusalText } from './refusalText.ts';

/** Name and password, sent to Warren's own server, which asks the broker. Kept nowhere in the browser. */
export function LogInForm({ username: known = '' }: { username?: string }) {
  const queryClient = useQueryClient();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const logIn = useMutation<Session, RequestFailed, Credentials>({
    mutationFn: (credentials) => request('console/session', { method: 'POST', body: credentials }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['live'] });
    },
    onError: () => setPassword(''),
  });
  const waitMs = useWaitMs(logIn.error, logIn.submittedAt);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        logIn.mutate({ username, password });
      }}
    >
      <TextInput
        label={t`Username`}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        autoFocus={known === ''}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <TextInput
        label={t`Password`}
        type="password"
        name="password"
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {logIn.error !== null && <Refused failure={logIn.error} username={username} waitMs={waitMs} />}
      <Button type="submit" fullWidth loading={logIn.isPending} disabled={waitMs > 0}>
        <Trans>Log in</Trans>
      </Button>
    </form>
  );
}

function Refused({
  failure,
  username,
  waitMs,
}: {
  failure: RequestFailed;
  username: string;
  waitMs: number;
}) {
  const { reason, advice, broker } = refusalText(failure, username);
  const wait = formatDuration(waitMs);
  return (
    <div role="alert" className={classes.refused}>
      <p>
        <b>{reason}</b>
        {waitMs > 0 && (
          <>
            {' '}
            <Trans>Try again in {wait}.</Trans>
          </>
        )}
      </p>
      {advice !== null && <p>{advice}</p>}
      {broker !== null && (
        <p className={classes.broker}>
          <Trans>
            The broker said: <NameText name={broker} />
          </Trans>
        </p>
      )}
    </div>
  );
}

/** How long the server wants to be left alone, counted down. */
function useWaitMs(failure: RequestFailed | null, submittedAt: number): number {
  const now = useNow();
  if (failure === null || failure.status !== 429) return 0;
  return Math.max(0, submittedAt + (failure.retryAfterS ?? 0) * 1000 - now);
}
