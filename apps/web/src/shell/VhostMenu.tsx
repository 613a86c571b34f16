import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconBox, IconChevronDown } from '@tabler/icons-react';
import { useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import type { SessionUser } from '@warren/console-api';
import { Dropdown, DropdownChoice, DropdownHeading } from '../ui/Dropdown.tsx';
import { NameText } from '../ui/NameText.tsx';
import { useClusterFacts } from './clusterFacts.ts';
import classes from './VhostMenu.module.css';

/** The chosen virtual host; it lives in the address, so that a link means the same to everybody. */
export function VhostMenu({ user }: { user: SessionUser }) {
  const vhost = useSearch({ strict: false }).vhost;
  return (
    <Dropdown
      align="right"
      {...(vhost === undefined ? {} : { label: t`Virtual host: ${vhost}` })}
      button={
        <>
          <IconBox size={16} stroke={1.75} aria-hidden="true" />
          <span className={classes.name}>
            {vhost === undefined ? <Trans>All virtual hosts</Trans> : <NameText name={vhost} />}
          </span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </>
      }
    >
      {(close) => <VhostChoices user={user} onChosen={close} />}
    </Dropdown>
  );
}

export function VhostChoices({ user, onChosen }: { user: SessionUser; onChosen: () => void }) {
  const facts = useClusterFacts();
  const chosen = useSearch({ strict: false }).vhost;
  const navigate = useNavigate();
  const obeyed = useMatches().at(-1)?.staticData.obeysVhost ?? false;
  const known = user.vhosts ?? facts?.vhosts ?? [];
  const names = chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
  const choose = (vhost: string | undefined) => {
    void navigate({ to: '.', search: (previous) => ({ ...previous, vhost }) });
    onChosen();
  };
  return (
    <>
      <DropdownHeading>
        {obeyed ? (
          <Trans>Show only</Trans>
        ) : (
          <Trans>This page shows the whole cluster, whichever is chosen.</Trans>
        )}
      </DropdownHeading>
      <DropdownChoice chosen={chosen === undefined} onChoose={() => choose(undefined)}>
        <Trans>All virtual hosts</Trans>
      </DropdownChoice>
      {names.map((name) => (
        <DropdownChoice key={name} chosen={name === chosen} onChoose={() => choose(name)}>
          <NameText name={name} />
        </DropdownChoice>
      ))}
    </>
  );
}
