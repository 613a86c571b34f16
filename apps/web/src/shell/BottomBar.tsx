import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './BottomBar.module.css';
import { HealthCounts } from './HealthCounts.tsx';
import { useNavItems, useOpenEntry } from './navigation.ts';

/** The pages that a phone keeps under the thumb; the rest is behind More. */
const kept = ['/', '/nodes', '/health'];

export function BottomBar({ onMore }: { onMore: () => void }) {
  const open = useOpenEntry();
  const items = useNavItems();
  return (
    <nav className={classes.bar} aria-label={t`Pages`}>
      {kept.flatMap((path) => {
        const item = items.find(({ to }) => to === path);
        if (item === undefined) return [];
        const { to, label, icon: Icon } = item;
        return (
          <Link key={to} to={to} className={classes.entry} aria-current={to === open ? 'page' : undefined}>
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            {i18n._(label)}
            {to === '/health' && <HealthCounts small />}
          </Link>
        );
      })}
      <button type="button" className={classes.entry} onClick={onMore}>
        <IconDots size={20} stroke={1.75} aria-hidden="true" />
        <Trans>More</Trans>
      </button>
    </nav>
  );
}
