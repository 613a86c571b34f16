import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { buildRouter } from '../router.tsx';
import { theme } from '../theme/theme.ts';
import { usePreference } from '../ui/preference.ts';
import { colourSchemeManager } from './colourScheme.ts';
import { localePreference, speak } from './locale.ts';
import { styleNonce } from './nonce.ts';

/** Everything around the pages. A change of language draws them anew, so that no word of the old one stays. */
export function App({
  router,
  queryClient,
}: {
  router: ReturnType<typeof buildRouter>;
  queryClient: QueryClient;
}) {
  const locale = useSpokenLocale();
  return (
    <I18nProvider i18n={i18n} key={locale}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colourSchemeManager}
        getStyleNonce={() => styleNonce}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}

/** The language whose catalogue is loaded; the chosen one follows when it has come. */
function useSpokenLocale(): string {
  const chosen = usePreference(localePreference);
  const [spoken, setSpoken] = useState(i18n.locale);
  useEffect(() => {
    if (chosen === i18n.locale) return;
    let wanted = true;
    void speak(chosen).then(() => {
      if (wanted) setSpoken(chosen);
    });
    return () => {
      wanted = false;
    };
  }, [chosen]);
  return spoken;
}
