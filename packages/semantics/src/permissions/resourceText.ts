/** A queue or exchange as reply texts name it (rabbit_misc:rs). */
export function resourceText(kind: 'queue' | 'exchange', name: string, vhost: string): string {
  return `${kind} '${name}' in vhost '${vhost}'`;
}
