import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMantineColorScheme } from '@mantine/core';
import {
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconRefresh,
  IconServer2,
  IconSunMoon,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { liveQuery } from '../../ui/live.ts';
import { pollInterval, pollIntervals } from '../../ui/pollInterval.ts';
import { useRange } from '../../ui/RangeSwitch.tsx';
import { colourSchemes, colourSchemeWord } from '../colourScheme.ts';
import { intervalWords } from '../freshnessWords.ts';
import { localeNames, localePreference, locales } from '../locale.ts';
import { useNavItems } from '../navigation.ts';
import { logOut } from '../sessionEnd.ts';
import type { PaletteItem } from './paletteItems.ts';

/** Everything that can be gone to or done from anywhere. */
export function usePaletteItems(onKeys: () => void): PaletteItem[] {
  return [...usePages(), ...useNodes(), ...useActions(onKeys)];
}

function usePages(): PaletteItem[] {
  const navigate = useNavigate();
  return useNavItems().map(({ to, label, icon, key }) => ({
    id: `page ${to}`,
    group: 'pages',
    words: i18n._(label),
    icon,
    keys: ['g', key],
    act: () => void navigate({ to }),
  }));
}

function useNodes(): PaletteItem[] {
  const navigate = useNavigate();
  const { data } = useQuery(liveQuery('nodes', { range: useRange() }));
  return (data?.data?.nodes ?? []).map(({ name }) => ({
    id: `node ${name}`,
    group: 'nodes',
    words: name,
    isName: true,
    icon: IconServer2,
    act: () => void navigate({ to: '/node', search: (previous) => ({ ...previous, name }) }),
  }));
}

function useActions(onKeys: () => void): PaletteItem[] {
  const queryClient = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const action = (id: string, words: string, icon: PaletteItem['icon'], act: () => void): PaletteItem => ({
    id,
    group: 'actions',
    words,
    icon,
    act,
  });
  return [
    action('refresh', t`Refresh now`, IconRefresh, () => {
      void queryClient.refetchQueries({ queryKey: ['live'], type: 'active' });
    }),
    ...pollIntervals.map((seconds) =>
      action(`interval ${seconds}`, t`Ask the cluster ${intervalWords(seconds)}`, IconRefresh, () =>
        pollInterval.set(seconds),
      ),
    ),
    ...colourSchemes.map((scheme) =>
      action(`scheme ${scheme}`, t`Colour scheme: ${colourSchemeWord(scheme)}`, IconSunMoon, () =>
        setColorScheme(scheme),
      ),
    ),
    ...locales.map((locale) =>
      action(`language ${locale}`, t`Language: ${localeNames[locale]}`, IconLanguage, () =>
        localePreference.set(locale),
      ),
    ),
    { ...action('keys', t`Keyboard shortcuts`, IconKeyboard, onKeys), keys: ['?'] },
    action('log-out', t`Log out`, IconLogout, () => void logOut(queryClient)),
  ];
}
