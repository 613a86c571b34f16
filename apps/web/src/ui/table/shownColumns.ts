import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Preference, preference } from '../preference.ts';
import type { DataColumn } from './dataColumn.ts';

/** Which columns of a list are hidden in this browser, and a way to choose. `list` names the list. */
export function useHiddenColumns<Row>(list: string, columns: readonly DataColumn<Row>[]) {
  const kept = preferenceOf(list);
  const chosen = useSyncExternalStore(kept.subscribe, kept.get);
  const hidden = useMemo(
    () => columns.filter((column) => isHidden(column, chosen)).map(({ id }) => id),
    [columns, chosen],
  );
  const show = useCallback((id: string, shown: boolean) => kept.set({ ...kept.get(), [id]: shown }), [kept]);
  return { hidden, show };
}

/** Choices by column id; a column that nobody chose about is as its list made it. */
type Chosen = Readonly<Record<string, boolean>>;

const preferences = new Map<string, Preference<Chosen>>();

function preferenceOf(list: string): Preference<Chosen> {
  const known = preferences.get(list);
  if (known !== undefined) return known;
  const made = preference<Chosen>(`columns-${list}`, readChosen, JSON.stringify);
  preferences.set(list, made);
  return made;
}

function isHidden<Row>({ id, shown }: DataColumn<Row>, chosen: Chosen): boolean {
  if (shown === 'always') return false;
  return !(Object.hasOwn(chosen, id) ? chosen[id] : shown !== 'asked');
}

function readChosen(stored: string | null): Chosen {
  try {
    const json: unknown = JSON.parse(stored ?? '{}');
    if (typeof json !== 'object' || json === null) return {};
    return Object.fromEntries(
      Object.entries(json).flatMap(([id, shown]) => (typeof shown === 'boolean' ? [[id, shown]] : [])),
    );
  } catch {
    return {};
  }
}
