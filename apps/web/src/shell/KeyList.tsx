import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import classes from './KeyList.module.css';
import { useNavItems } from './navigation.ts';

/** Every key that does something. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const items = useNavItems();
  useEffect(() => dialog.current?.showModal(), []);
  const keys: [string[], string][] = [
    [['/'], t`Search in the page, or go anywhere`],
    [['Ctrl', 'K'], t`Go anywhere: pages, nodes, actions`],
    ...items.map(({ key, label }): [string[], string] => [['g', key], i18n._(label)]),
    [['Esc'], t`Close what is open`],
    [['?'], t`This list`],
  ];
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="key-list" onClose={onClose}>
      <h2 id="key-list">
        <Trans>Keyboard shortcuts</Trans>
      </h2>
      <dl>
        {keys.map(([combination, words]) => (
          <div key={combination.join(' ')}>
            <dt>
              {combination.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        <Trans>Close</Trans>
      </button>
    </dialog>
  );
}
