import './theme/styles.ts';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { buildRouter } from './router.tsx';
import { App } from './shell/App.tsx';
import { localePreference, speak } from './shell/locale.ts';
import { styleNonce } from './shell/nonce.ts';
import { replaceOldAddress } from './shell/oldAddress.ts';
import { createQueryClient } from './shell/queryClient.ts';
import { sessionQuery } from './ui/session.ts';
import { withinMoment } from './ui/withinMoment.ts';

setNonce(styleNonce);
replaceOldAddress();
// Not awaited here: a page that comes as a file of its own needs this file, and would wait for it in vain.
void drawFirstPage();

// An old address put into an open page changes only the hash, which loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (replaceOldAddress()) window.location.reload();
});

async function drawFirstPage(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root.');
  const queryClient = createQueryClient();
  void queryClient.prefetchQuery(sessionQuery);
  const router = buildRouter(new URL(document.baseURI).pathname, queryClient);
  await Promise.all([speak(localePreference.get()), withinMoment(router.load())]);
  createRoot(root).render(<App router={router} queryClient={queryClient} />);
}
