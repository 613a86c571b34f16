import { Trans } from '@lingui/react/macro';
import type { AskedCheck } from '@warren/console-api';
import { LitName } from './LitName.tsx';

/** A resource of a check: its kind and its name, in which what `expression` finds is lit. */
export function ResourceName({ of, expression }: { of: AskedCheck['resource']; expression?: string | null }) {
  const lit = { name: nameOf(of), expression: expression ?? null };
  switch (of.kind) {
    case 'user':
      return (
        <Trans>
          user <LitName {...lit} />
        </Trans>
      );
    case 'vhost':
      return (
        <Trans>
          virtual host <LitName {...lit} />
        </Trans>
      );
    case 'queue':
      return (
        <Trans>
          queue <LitName {...lit} />
        </Trans>
      );
    case 'exchange':
      return (
        <Trans>
          exchange <LitName {...lit} />
        </Trans>
      );
    case 'topic':
      return (
        <Trans>
          key <LitName {...lit} />
        </Trans>
      );
  }
}

/** The default exchange goes by another name where permissions are asked. */
export function nameOf({ kind, name }: { kind: string; name: string }): string {
  return kind === 'exchange' && name === '' ? 'amq.default' : name;
}
