import { t } from '@lingui/core/macro';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { Dropdown, DropdownChoice } from '../ui/Dropdown.tsx';
import classes from './ColourSchemeMenu.module.css';
import { colourSchemes, colourSchemeWord } from './colourScheme.ts';

export function ColourSchemeMenu({ side = 'below' }: { side?: 'below' | 'above' }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = useComputedColorScheme('dark') === 'dark' ? IconSun : IconMoon;
  return (
    <Dropdown
      label={t`Colour scheme: ${colourSchemeWord(colorScheme)}`}
      align="right"
      side={side}
      buttonClass={classes.button}
      button={<Icon size={16} stroke={1.75} aria-hidden="true" />}
    >
      {(close) =>
        colourSchemes.map((scheme) => (
          <DropdownChoice
            key={scheme}
            chosen={scheme === colorScheme}
            onChoose={() => {
              setColorScheme(scheme);
              close();
            }}
          >
            {colourSchemeWord(scheme)}
          </DropdownChoice>
        ))
      }
    </Dropdown>
  );
}
