import { useMatches, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { NavEntry } from '../ui/navEntry.ts';

export interface NavItem extends NavEntry {
  to: string;
}

/** Every page that declared a place in the navigation, in order. */
export function useNavItems(): readonly NavItem[] {
  const router = useRouter();
  return useMemo(() => {
    const routes = Object.values(router.routesByPath);
    return routes
      .flatMap((route) => {
        const nav = route.options.staticData?.nav;
        return nav === undefined ? [] : [{ ...nav, to: route.fullPath }];
      })
      .sort((a, b) => a.order - b.order);
  }, [router]);
}

/** The path of the entry that the open page belongs to. */
export function useOpenEntry(): string | undefined {
  const match = useMatches().at(-1);
  return match?.staticData.within ?? match?.fullPath;
}
