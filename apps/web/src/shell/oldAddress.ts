/**
 * Old addresses live on: those of RabbitMQ's own management UI stand behind `#/`, as in
 * `#/queues/%2F/orders`. Called before the app starts, and again when somebody puts one into an open page.
 * Tells whether there was one.
 */
export function replaceOldAddress(): boolean {
  const target = newAddress(window.location.hash);
  if (target === null) return false;
  window.history.replaceState(null, '', new URL(target, document.baseURI));
  return true;
}

/** The page for an old hash, relative to the base; null when the hash is none of an old address. */
export function newAddress(hash: string): string | null {
  if (!hash.startsWith('#/')) return null;
  const [path = ''] = hash.slice(2).split('?');
  const [page = '', ...names] = path.split('/').map(decoded);
  const [first, second] = names;
  switch (page) {
    case 'nodes':
      return first === undefined ? './nodes' : address('node', { name: first });
    case 'vhosts':
      return first === undefined ? './vhosts' : address('vhost', { name: first });
    case 'users':
      return first === undefined ? './users' : address('user', { name: first });
    case 'cluster-name':
      return './cluster-name';
    case 'queues':
    case 'exchanges':
    case 'streams':
      // Their own pages do not exist here yet: the overview, with the virtual host kept.
      return address('', { vhost: second === undefined ? undefined : first });
    default:
      return './';
  }
}

function address(page: string, search: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined) query.set(name, value);
  return `./${page}${query.size === 0 ? '' : `?${query}`}`;
}

/** What cannot be decoded stays as it is: an old link must open something. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
