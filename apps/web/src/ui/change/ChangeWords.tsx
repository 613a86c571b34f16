import { Trans } from '@lingui/react/macro';
import type { VirtualHostSettings } from '@warren/management-api';
import type { BrokerChange } from '@warren/management-api/changes';
import { NameText } from '../NameText.tsx';

/** What a change does, in words. */
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
    case 'put-vhost':
      return change.existing ? (
        <Trans>
          <NameText name={change.name} />: <VhostSettingsWords of={change} />
        </Trans>
      ) : (
        <Trans>
          Make the virtual host <NameText name={change.name} />
        </Trans>
      );
    case 'delete-vhost':
      return (
        <Trans>
          Delete <NameText name={change.name} />
        </Trans>
      );
    case 'protect-vhost':
      return change.on ? (
        <Trans>
          Protect <NameText name={change.name} /> from deletion
        </Trans>
      ) : (
        <Trans>
          No longer protect <NameText name={change.name} /> from deletion
        </Trans>
      );
    case 'start-vhost':
      return (
        <Trans>
          Start <NameText name={change.name} /> again on <NameText name={change.node} />
        </Trans>
      );
    case 'set-vhost-limit':
      return (
        <Trans>
          <NameText name={change.vhost} />: <NameText name={change.limit} /> {change.value}
        </Trans>
      );
    case 'clear-vhost-limit':
      return (
        <Trans>
          <NameText name={change.vhost} />: <NameText name={change.limit} /> not limited
        </Trans>
      );
    case 'put-policy':
      return change.operator ? (
        <Trans>
          Operator policy <NameText name={change.name} /> for <NameText name={change.pattern} />
        </Trans>
      ) : (
        <Trans>
          Policy <NameText name={change.name} /> for <NameText name={change.pattern} />
        </Trans>
      );
    case 'delete-policy':
      return (
        <Trans>
          Delete <NameText name={change.name} />
        </Trans>
      );
    case 'declare-exchange':
      return (
        <Trans>
          Exchange <NameText name={change.name} />, <NameText name={change.type} />
        </Trans>
      );
    case 'declare-queue':
      return (
        <Trans>
          Queue <NameText name={change.name} />
        </Trans>
      );
    case 'bind':
      return (
        <Trans>
          Bind <NameText name={change.source} /> to <NameText name={change.destination} /> with{' '}
          <NameText name={change.routingKey} />
        </Trans>
      );
    case 'set-cluster-name':
      return (
        <Trans>
          The cluster is called <NameText name={change.name} />
        </Trans>
      );
  }
}

/** What a PUT of a virtual host says of it; it says all, for what is left out is reset. */
function VhostSettingsWords({ of }: { of: VirtualHostSettings }) {
  return (
    <>
      {of.description !== '' && <NameText name={of.description} />}{' '}
      {of.tags.length > 0 && (
        <Trans>
          tags <NameText name={of.tags.join(', ')} />
        </Trans>
      )}{' '}
      {of.defaultQueueType !== null && <NameText name={of.defaultQueueType} />}
      {of.tracing === true && <Trans>, traced</Trans>}
    </>
  );
}
