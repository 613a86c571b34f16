import { Trans } from '@lingui/react/macro';
import type { PermissionAnswer } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import { permissionWord } from './CheckChain.tsx';
import { ResourceName } from './ResourceName.tsx';

/** Something that would have to change, in words. */
export function NeededWords({ change }: { change: PermissionAnswer['changes'][number] }) {
  const { code, resource, facts } = change;
  const on = <ResourceName of={resource} />;
  switch (code) {
    case 'permit':
    case 'permit-topic': {
      const topic = code === 'permit-topic';
      const word =
        facts.permission === 'configure' || facts.permission === 'read' ? facts.permission : 'write';
      return (
        <>
          <b>{permissionWord(word, topic)}</b>: <Trans>the expression has to find</Trans> {on}
        </>
      );
    }
    case 'permit-vhost':
      return (
        <Trans>The user needs a permission in this virtual host; then the resource is asked about.</Trans>
      );
    case 'create-user':
    case 'create-vhost':
    case 'create':
      return (
        <>
          {on} <Trans>has to be there.</Trans>
        </>
      );
    case 'choose-another-name':
      return <Trans>Another name: this one is the broker's own.</Trans>;
    case 'declare-as-it-is':
      return (
        <Trans>
          It has to be declared as it is, or deleted first. What differs:{' '}
          <NameText name={text(facts.argument)} />
        </Trans>
      );
    case 'correct-argument':
      return (
        <Trans>
          Another value of <NameText name={text(facts.argument)} />
        </Trans>
      );
    case 'use-owning-connection':
      return <Trans>Only the connection that declared the exclusive queue may do this.</Trans>;
    case 'own-user-id':
      return <Trans>No user_id, or one's own; the tag impersonator allows any.</Trans>;
    case 'use-another-exchange':
      return <Trans>Another exchange: clients cannot publish to an internal one.</Trans>;
    case 'name-the-queue':
      return <Trans>The queue has to be named.</Trans>;
    case 'raise-queue-limit':
      return (
        <Trans>
          The virtual host may have {text(facts.limit)} queues, and has {text(facts.queues)}.
        </Trans>
      );
    case 'use-another-operation':
      return <Trans>The type of this queue has no such operation.</Trans>;
    default:
      return <NameText name={code} />;
  }
}

function text(fact: unknown): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
}
