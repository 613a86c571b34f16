import { preference } from '../ui/preference.ts';

/** The side bar shows only its icons. */
export const sideBarFolded = preference<boolean>('rail', (stored) => stored === 'true', String);
