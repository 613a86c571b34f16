import { Trans } from '@lingui/react/macro';
import type { BrokerChange } from '@warren/management-api/changes';
import { NameText } from '../../ui/NameText.tsx';

/** What a change of users and permissions does, in words. */
export function ChangeWords({ change }: { change: BrokerChange }) {
  switch (change.kind) {
    case 'put-user':
      return change.existing ? (
        <Trans>
          <NameText name={change.name} />: tags <NameText name={change.tags.join(', ')} />
        </Trans>
      ) : (
        <Trans>
          Make the user <NameText name={change.name} />
        </Trans>
      );
    case 'delete-user':
      return (
        <Trans>
          Delete <NameText name={change.name} />
        </Trans>
      );
    case 'set-permission':
      return (
        <Trans>
          <NameText name={change.user} /> in <NameText name={change.vhost} />: configure{' '}
          <NameText name={change.configure} />, write <NameText name={change.write} />, read{' '}
          <NameText name={change.read} />
        </Trans>
      );
    case 'clear-permission':
      return (
        <Trans>
          <NameText name={change.user} /> may no longer enter <NameText name={change.vhost} />
        </Trans>
      );
    case 'set-topic-permission':
      return (
        <Trans>
          <NameText name={change.user} /> on <NameText name={change.exchange} /> in{' '}
          <NameText name={change.vhost} />: keys to write <NameText name={change.write} />, to read{' '}
          <NameText name={change.read} />
        </Trans>
      );
    case 'clear-topic-permission':
      return (
        <Trans>
          <NameText name={change.user} /> on <NameText name={change.exchange} />: no topic permission
        </Trans>
      );
    case 'set-user-limit':
      return (
        <Trans>
          <NameText name={change.user} />: <NameText name={change.limit} /> {change.value}
        </Trans>
      );
    case 'clear-user-limit':
      return (
        <Trans>
          <NameText name={change.user} />: <NameText name={change.limit} /> not limited
        </Trans>
      );
    default:
      return null;
  }
}
