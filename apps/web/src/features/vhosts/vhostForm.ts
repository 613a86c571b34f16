import { t } from '@lingui/core/macro';
import type { VirtualHost, VirtualHostSettings } from '@warren/management-api';
import { z } from '../../ui/form/schema.ts';

/** The queue types that a virtual host can have by default. */
export const queueTypes = ['classic', 'quorum', 'stream'] as const;

/** What a PUT has to say so that nothing of a virtual host is reset. */
export function settingsOf(vhost: VirtualHost): VirtualHostSettings {
  const { description, tags, defaultQueueType, tracing } = vhost;
  return { description: description ?? '', tags, defaultQueueType, tracing };
}

/** A name that a path can hold. */
export function vhostNameSchema() {
  return z.string().check(
    z.minLength(1, t`A virtual host needs a name.`),
    z.maxLength(255, t`At most 255 characters.`),
    z.refine((name) => name !== '.' && name !== '..', t`The broker cannot be asked for a name like this.`),
  );
}

/** Why a name cannot be taken; null when it can. */
export function vhostNameFault(name: string): string | null {
  const read = vhostNameSchema().safeParse(name);
  return read.success ? null : (read.error.issues[0]?.message ?? null);
}

/** Settings in the words of the forms, for telling what differs. */
export function settingsInWords(settings: VirtualHostSettings): Record<string, string> {
  const none = t`none`;
  return {
    [t`Description`]: settings.description || none,
    [t`Tags`]: settings.tags.join(', ') || none,
    ...(settings.defaultQueueType === null ? {} : { [t`Default queue type`]: settings.defaultQueueType }),
    [t`Tracing`]: settings.tracing === true ? t`on` : t`off`,
  };
}
