import './theme/styles.ts';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { buildRouter } from './router.tsx';
import { localePreference, speak } from './shell/locale.ts';
import { styleNonce } from './shell/nonce.ts';
import { theme } from './theme/theme.ts';
import { sessionQuery } from './ui/session.ts';

setNonce(styleNonce);
const queryClient = new QueryClient();
void queryClient.prefetchQuery(sessionQuery);
const router = buildRouter(new URL(document.baseURI).pathname, queryClient);
await speak(localePreference.get());

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </I18nProvider>,
);
