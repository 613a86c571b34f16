import '../src/theme/styles.ts';
import { i18n } from '@lingui/core';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { messages } from '../src/locales/en.po';

i18n.loadAndActivate({ locale: 'en', messages });
document.documentElement.lang = 'en';
document.documentElement.dataset.mantineColorScheme = 'dark';

/** A console error or warning is a fault of the page, whatever else the test looks at. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const calls = [console.error, console.warn].flatMap((spy) => vi.mocked(spy).mock.calls);
  vi.restoreAllMocks();
  localStorage.clear();
  expect(calls).toEqual([]);
});
