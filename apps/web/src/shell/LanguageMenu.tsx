import { t } from '@lingui/core/macro';
import { IconLanguage } from '@tabler/icons-react';
import { Dropdown, DropdownChoice } from '../ui/Dropdown.tsx';
import { usePreference } from '../ui/preference.ts';
import { localeNames, localePreference, locales } from './locale.ts';

/** The languages, each by its own name. */
export function LanguageMenu() {
  const chosen = usePreference(localePreference);
  return (
    <Dropdown
      label={t`Language: ${localeNames[chosen]}`}
      side="above"
      button={
        <>
          <IconLanguage size={16} stroke={1.75} aria-hidden="true" />
          {localeNames[chosen]}
        </>
      }
    >
      {(close) => <LanguageChoices onChosen={close} />}
    </Dropdown>
  );
}

export function LanguageChoices({ onChosen }: { onChosen: () => void }) {
  const chosen = usePreference(localePreference);
  return locales.map((locale) => (
    <DropdownChoice
      key={locale}
      chosen={locale === chosen}
      onChoose={() => {
        onChosen();
        localePreference.set(locale);
      }}
    >
      <span lang={locale}>{localeNames[locale]}</span>
    </DropdownChoice>
  ));
}
