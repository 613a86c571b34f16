import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <>
      <p>
        <Trans>There is no page at this address.</Trans>
      </p>
      <Link to="/">
        <Trans>Go to the overview</Trans>
      </Link>
    </>
  );
}
