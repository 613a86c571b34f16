import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Palette.module.css';
import { groups, matchingItems, type PaletteItem } from './paletteItems.ts';
import { usePaletteItems } from './usePaletteItems.ts';

/** Go anywhere or do anything by typing a part of its name. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = matchingItems(usePaletteItems(onKeys), search);
  const active = found[Math.min(at, found.length - 1)];
  useEffect(() => dialog.current?.showModal(), []);
  const act = (item: PaletteItem) => {
    onClose();
    item.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    if (event.key === 'Enter' && active !== undefined) act(active);
    if (step !== 0 || event.key === 'Enter') event.preventDefault();
  };
  return (
    <dialog ref={dialog} className={classes.palette} aria-label={t`Go to anything`} onClose={onClose}>
      <div className={classes.field}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={active === undefined ? undefined : `${id} ${active.id}`}
          aria-label={t`Page, node or action`}
          placeholder={t`Page, node or action`}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={id} role="listbox" aria-label={t`Found`} className={classes.list}>
        {groups.map((group) => (
          <Group
            key={group}
            id={id}
            group={group}
            items={found.filter((item) => item.group === group)}
            active={active}
            act={act}
          />
        ))}
        {found.length === 0 && (
          <p className={classes.none}>
            <Trans>Nothing of this name</Trans>
          </p>
        )}
      </div>
    </dialog>
  );
}

interface GroupProps {
  id: string;
  group: PaletteItem['group'];
  items: readonly PaletteItem[];
  active: PaletteItem | undefined;
  act: (item: PaletteItem) => void;
}

function Group({ id, group, items, active, act }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <fieldset className={classes.group} aria-label={groupWord(group)}>
      <p className={classes.heading} aria-hidden="true">
        {groupWord(group)}
      </p>
      {items.map((item) => {
        const Icon = item.icon;
        return (
          <button
            type="button"
            key={item.id}
            id={`${id} ${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === active}
            className={classes.option}
            onClick={() => act(item)}
          >
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            <span className={classes.words}>{item.isName ? <NameText name={item.words} /> : item.words}</span>
            {item.keys?.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </button>
        );
      })}
    </fieldset>
  );
}

function groupWord(group: PaletteItem['group']): string {
  switch (group) {
    case 'pages':
      return t`Pages`;
    case 'nodes':
      return t`Nodes`;
    case 'actions':
      return t`Actions`;
  }
}
