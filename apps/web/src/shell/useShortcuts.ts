import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Overlay } from './Frame.tsx';
import { useNavItems } from './navigation.ts';
import { type Shortcut, shortcutReader } from './shortcutReader.ts';

/** The keys that work on every page. */
export function useShortcuts(open: (overlay: Overlay) => void): void {
  const items = useNavItems();
  const navigate = useNavigate();
  useEffect(() => {
    const read = shortcutReader(items.map(({ key }) => key));
    const act = (shortcut: Shortcut) => {
      switch (shortcut.kind) {
        case 'go': {
          const item = items.find(({ key }) => key === shortcut.key);
          if (item !== undefined) void navigate({ to: item.to });
          return;
        }
        case 'search':
          if (!focusPageSearch()) open('palette');
          return;
        default:
          open(shortcut.kind);
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = read(event, isTyping(event.target), document.querySelector('dialog[open]') !== null);
      if (shortcut === null) return;
      event.preventDefault();
      act(shortcut);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [items, navigate, open]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function focusPageSearch(): boolean {
  const field = document.querySelector<HTMLElement>('main [data-page-search]');
  field?.focus();
  return field !== null;
}
