import { t } from '@lingui/core/macro';
import { localStorageColorSchemeManager, type MantineColorScheme } from '@mantine/core';

/** The same key as in `theme/colourSchemeBeforePaint.js`. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'warren-colour-scheme' });

export const colourSchemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

export function colourSchemeWord(scheme: MantineColorScheme): string {
  switch (scheme) {
    case 'light':
      return t`Light`;
    case 'dark':
      return t`Dark`;
    case 'auto':
      return t`As the system`;
  }
}
