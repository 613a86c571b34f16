import type { MessageDescriptor } from '@lingui/core';
import type { Icon } from '@tabler/icons-react';

/** A page's place in the navigation, declared with its route (`staticData.nav`). */
export interface NavEntry {
  label: MessageDescriptor;
  icon: Icon;
  /** The letter after `g`. */
  key: string;
  order: number;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    nav?: NavEntry;
    /** A page that has no entry of its own: the path whose entry is marked. */
    within?: string;
    /** The page shows only the chosen virtual host. Others show the whole cluster, whichever is chosen. */
    obeysVhost?: boolean;
  }
}
