import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test.each([
  [['en-GB'], 'en'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['de-DE', 'zh-TW'], 'zh-Hant'],
  [['de-DE'], 'en'],
  [[], 'en'],
])('a browser that asks for %j is answered in %s', (languages, locale) => {
  expect(localeOf(languages)).toBe(locale);
});
