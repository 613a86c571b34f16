import { t } from '@lingui/core/macro';
import type { ProxyFault } from './proxyCheck.ts';

/** The fault of a reverse proxy and its remedy, in a sentence. */
export function proxyFaultText(fault: ProxyFault): string {
  switch (fault.kind) {
    case 'decodes-slash':
      return t`A reverse proxy before Warren decodes %2F in addresses: clients of the management API cannot reach the virtual host / and names with a slash through it. Let it pass the path as it is (nginx: proxy_pass without a path; Apache: AllowEncodedSlashes NoDecode and nocanon).`;
    case 'loses-prefix':
      return t`Requests below ${fault.prefix} do not all reach Warren: a reverse proxy passes the page but not /console and /api below it. Let it pass everything below the prefix, and set WARREN_BASE_PATH to the prefix.`;
  }
}
