import { t } from '@lingui/core/macro';

/** What a broker may give or not, in words. */
export function givenWord(what: string): string {
  switch (what) {
    case 'users':
      return t`users`;
    case 'permissions':
      return t`permissions`;
    case 'topic-permissions':
      return t`topic permissions`;
    case 'vhosts':
      return t`virtual hosts`;
    case 'queues':
      return t`queues`;
    case 'exchanges':
      return t`exchanges`;
    case 'bindings':
      return t`bindings`;
    case 'vhost-limits':
      return t`limits of the virtual host`;
    case 'nodes':
      return t`nodes`;
    case 'connections':
      return t`connections`;
    default:
      return what;
  }
}
