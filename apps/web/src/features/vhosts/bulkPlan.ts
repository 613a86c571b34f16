import type { VirtualHost } from '@warren/management-api';
import type { BrokerChange } from '@warren/management-api/changes';
import type { PlanItem } from '../../ui/plan/usePlan.ts';
import { settingsOf } from './vhostForm.ts';

export type BulkAct = 'tag' | 'protect' | 'unprotect' | 'delete';

/** One change for each virtual host; one that is so already is left out. */
export function bulkPlan(act: BulkAct, tag: string, vhosts: readonly VirtualHost[]): PlanItem[] {
  return vhosts.flatMap((vhost) => {
    const change = changeOf(act, tag, vhost);
    return change === null ? [] : [{ key: vhost.name, change }];
  });
}

function changeOf(act: BulkAct, tag: string, vhost: VirtualHost): BrokerChange | null {
  const { name, tags, protectedFromDeletion } = vhost;
  switch (act) {
    case 'delete':
      return { kind: 'delete-vhost', name };
    case 'protect':
      return protectedFromDeletion === true ? null : { kind: 'protect-vhost', name, on: true };
    case 'unprotect':
      return protectedFromDeletion === false ? null : { kind: 'protect-vhost', name, on: false };
    case 'tag':
      if (tag === '' || tags.includes(tag)) return null;
      return { kind: 'put-vhost', name, existing: true, ...settingsOf(vhost), tags: [...tags, tag] };
  }
}
