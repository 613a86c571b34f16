import { t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import type { Range } from '@warren/console-api/ranges';
import { type NodeTab, nodeTabs } from '../../ui/nodeTabs.ts';
import { RangeSwitch } from '../../ui/RangeSwitch.tsx';
import classes from './NodePage.module.css';

/** The parts of a node's page; each is an address of its own. */
export function NodeTabs({ name, tab, ranges }: { name: string; tab: NodeTab; ranges: readonly Range[] }) {
  const charted = tab === 'now' || tab === 'runtime';
  return (
    <div className={classes.tabs}>
      <nav aria-label={t`Parts of this page`}>
        <ul>
          {nodeTabs.map((one) => (
            <li key={one}>
              <Link
                to="/node"
                search={(previous) => ({ ...previous, name, tab: one === 'now' ? undefined : one })}
                aria-current={one === tab ? 'page' : undefined}
                activeProps={inactive}
              >
                {tabWord(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {charted && (
        <div className={classes.range}>
          <RangeSwitch of={ranges} />
        </div>
      )}
    </div>
  );
}

/** The router would mark every tab as current: they share one path. */
const inactive = {};

function tabWord(tab: NodeTab): string {
  switch (tab) {
    case 'now':
      return t`Now`;
    case 'runtime':
      return t`Runtime and schedulers`;
    case 'processes':
      return t`Processes, tables`;
    case 'listeners':
      return t`Listeners`;
    case 'plugins':
      return t`Plugins, applications`;
    case 'configuration':
      return t`Configuration`;
  }
}
