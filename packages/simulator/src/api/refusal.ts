import type { Call, Reply } from './exchange.ts';

/** A refusal with a word and a sentence. */
export function refusal(status: number, error: string, reason: string): Reply {
  return { status, json: { error, reason } };
}

/** What permissions do not allow, over the API as over AMQP. */
export const accessRefused = refusal(401, 'not_authorised', 'Access refused.');

/**
 * Why the asker may not look into that virtual host, null when they may: administrators into every one, others into
 * those they have permissions in, monitoring too. From 4.2.9 and 4.3.3 on such a virtual host is not found.
 */
export function vhostRefusal(
  { cluster, user }: Call,
  vhost: string,
  what: 'virtual host' | 'object' = 'virtual host',
): Reply | null {
  if (!cluster.vhosts.has(vhost)) return { notFound: true };
  if (user.tags.includes('administrator') || user.permissions.has(vhost)) return null;
  return cluster.release.series === '3.10'
    ? refusal(401, 'not_authorised', `User not authorised to access ${what}`)
    : refusal(404, 'not_found', 'Not Found');
}
