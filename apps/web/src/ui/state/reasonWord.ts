import { t } from '@lingui/core/macro';

/** Why an address or a node gave no answer, as words; an unknown reason stays as it is. */
export function reasonWord(reason: string): string {
  switch (reason) {
    case 'refused':
      return t`connection refused`;
    case 'timeout':
      return t`no answer in time`;
    case 'reset':
      return t`connection was cut`;
    case 'dns':
      return t`name not found`;
    case 'tls':
      return t`TLS failed`;
    case 'not-found':
      return t`not found`;
    case 'forbidden':
      return t`not allowed`;
    case 'error':
      return t`answered with an error`;
    default:
      return reason;
  }
}
