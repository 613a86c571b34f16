import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/** Warm ink: the one colour of what is chosen or primary; the scheme decides which end of it is used. */
const ink: MantineColorsTuple = [
  '#fdfdfc',
  '#e8e8e4',
  '#ddddd8',
  '#bebeba',
  '#91918d',
  '#72726e',
  '#4d4d4a',
  '#2c2c28',
  '#191815',
  '#10100d',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  defaultRadius: 6,
  focusRing: 'never',
  respectReducedMotion: true,
  fontFamily: 'var(--w-font)',
  fontFamilyMonospace: 'var(--w-mono)',
  variantColorResolver: variantColors(),
});

/** Buttons take the page's tokens, which know the scheme; Mantine would compute them from one shade. */
function variantColors(): VariantColorsResolver {
  return ({ variant, color }) => {
    if (variant === 'filled' && color === 'crit') {
      return {
        background: 'var(--w-fill-crit)',
        hover: 'var(--w-fill-crit)',
        color: 'var(--w-on-crit)',
        border: '1px solid transparent',
      };
    }
    if (variant === 'filled') {
      return {
        background: 'var(--w-ink)',
        hover: 'var(--w-ink-hover)',
        color: 'var(--w-on-ink)',
        border: '1px solid transparent',
      };
    }
    const critical = color === 'crit';
    return {
      background: variant === 'subtle' ? 'transparent' : 'var(--w-panel)',
      hover: critical ? 'var(--w-crit-bg)' : 'var(--w-hover)',
      color: critical ? 'var(--w-crit)' : 'var(--w-text)',
      border: `1px solid ${borderOf(variant, critical)}`,
    };
  };
}

function borderOf(variant: string, critical: boolean): string {
  if (variant === 'subtle') return 'transparent';
  return critical ? 'var(--w-crit-line)' : 'var(--w-line2)';
}
