import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 767px)');

/** Whether the window is as narrow as a phone, where lists fold. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches);
}

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}
