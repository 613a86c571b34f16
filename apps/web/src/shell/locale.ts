import { i18n } from '@lingui/core';
import { preference } from '../ui/preference.ts';

export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** The language of this browser's user: the one that was chosen, else the first the browser asks for. */
export const localePreference = preference<Locale>(
  'language',
  (stored) => locales.find((locale) => locale === stored) ?? localeOf(navigator.languages),
  String,
);

/** Loads one catalogue and makes the page speak it. */
export async function speak(locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The first language of a browser's list that there is a catalogue for; English when none. */
export function localeOf(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const locale = localeOfTag(tag);
    if (locale !== null) return locale;
  }
  return 'en';
}

const catalogues = {
  en: () => import('../locales/en.po'),
  'zh-Hans': () => import('../locales/zh-Hans.po'),
  'zh-Hant': () => import('../locales/zh-Hant.po'),
} as const;

/** Chinese without a script is read by its region: Taiwan, Hong Kong and Macau write traditional. */
function localeOfTag(tag: string): Locale | null {
  const [language, ...rest] = tag.toLowerCase().split('-');
  if (language === 'en') return 'en';
  if (language !== 'zh') return null;
  if (rest.includes('hans')) return 'zh-Hans';
  if (rest.includes('hant')) return 'zh-Hant';
  return rest.some((part) => ['tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
