import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DropdownAction } from '../ui/Dropdown.tsx';
import { logOut } from './sessionEnd.ts';

/** Logs out everywhere in this browser; stays open and says so when the server did not do it. */
export function LogOutAction() {
  const queryClient = useQueryClient();
  const end = useMutation({ mutationFn: () => logOut(queryClient) });
  return (
    <>
      <DropdownAction onAct={() => end.mutate()}>
        <Trans>Log out</Trans>
      </DropdownAction>
      {end.isError && (
        <p role="alert">
          <Trans>You are still logged in: Warren did not answer. Try again.</Trans>
        </p>
      )}
    </>
  );
}
