/** What a key asks for. */
export type Shortcut =
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'search' }
  /** `g` and then the letter of a page. */
  | { kind: 'go'; key: string };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/** So long, ms, a letter after `g` still belongs to it. */
const sequenceMs = 1500;

/**
 * Reads keys into shortcuts. In a field only Ctrl or Cmd with K is one, and none is while a dialog is open.
 * `pages` are the letters that may follow `g`.
 */
export function shortcutReader(
  pages: readonly string[],
): (event: Key, typing: boolean, dialogOpen: boolean) => Shortcut | null {
  let gAt = Number.NEGATIVE_INFINITY;
  return (event, typing, dialogOpen) => {
    const afterG = event.timeStamp - gAt < sequenceMs;
    gAt = Number.NEGATIVE_INFINITY;
    if (dialogOpen) return null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      return { kind: 'palette' };
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return null;
    if (afterG && pages.includes(event.key)) return { kind: 'go', key: event.key };
    if (event.key === 'g') gAt = event.timeStamp;
    if (event.key === '/') return { kind: 'search' };
    return event.key === '?' ? { kind: 'keys' } : null;
  };
}
