import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';

/** What stands in place of a page that failed: a bug, or a part that an upgrade took away. */
export function LoadFailed({ error }: ErrorComponentProps) {
  const words = error instanceof Error ? error.message : String(error);
  return (
    <div role="alert">
      <p>
        <Trans>This page could not be shown: {words}</Trans>
      </p>
      <Button variant="default" onClick={() => window.location.reload()}>
        <Trans>Reload the page</Trans>
      </Button>
    </div>
  );
}
