import { i18n, type Messages } from '@lingui/core';
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

/** Loads the catalogue of the house and those of the features in use, and makes the page speak that language. */
export async function speak(locale: Locale): Promise<void> {
  const learning = [...learned].map((feature) => loadWords(feature, locale));
  const [{ messages }] = await Promise.all([catalogues[locale](), ...learning]);
  i18n.load(locale, messages);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

/** A feature's page that comes together with the feature's own catalogue. */
export function withWords<Page>(feature: string, load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    learned.add(feature);
    const [page] = await Promise.all([load(), loadWords(feature, localePreference.get())]);
    return page;
  };
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

const featureCatalogues = import.meta.glob<{ messages: Messages }>('../features/*/locales/*.po');

/** The features whose pages were opened: they follow when another language is chosen. */
const learned = new Set<string>();

async function loadWords(feature: string, locale: Locale): Promise<void> {
  const load = featureCatalogues[`../features/${feature}/locales/${locale}.po`];
  if (load === undefined) throw new Error(`The feature ${feature} has no catalogue for ${locale}.`);
  i18n.load(locale, (await load()).messages);
}

/** Chinese without a script is read by its region: Taiwan, Hong Kong and Macau write traditional. */
function localeOfTag(tag: string): Locale | null {
  const [language, ...rest] = tag.toLowerCase().split('-');
  if (language === 'en') return 'en';
  if (language !== 'zh') return null;
  if (rest.includes('hans')) return 'zh-Hans';
  if (rest.includes('hant')) return 'zh-Hant';
  return rest.some((part) => ['tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
