import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Policies.module.css';
import { isLoss, PolicyWarnings, type Warning } from './PolicyWarnings.tsx';

export interface SaveBarProps {
  /** Why the asker may not change this policy; null when they may. */
  whyNot: string | null;
  warnings: readonly Warning[];
  vhost: string;
  name: string;
  operator: boolean;
  existing: boolean;
  changed: boolean;
  /** The form can be sent. */
  ready: boolean;
  saving: boolean;
  /** Something has to be settled first. */
  blocked: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onDelete: () => void;
}

/** What can be done with the form; saving says what it destroys and asks for the name then. */
export function SaveBar(props: SaveBarProps) {
  const { whyNot, warnings, name, changed } = props;
  const [asking, setAsking] = useState(false);
  const losses = warnings.filter(isLoss);
  const able = props.ready && changed && !props.blocked;
  return (
    <div className={classes.saveBar}>
      <p className={classes.saveNote}>
        {(whyNot !== null || losses.length > 0) && <IconLock size={16} stroke={1.75} aria-hidden="true" />}
        {whyNot ??
          (losses.length > 0 && changed ? (
            <span>
              <Trans>
                Something would be lost, so saving asks you to type <NameText name={name} />.
              </Trans>
            </span>
          ) : (
            changed && <Trans>Not saved yet.</Trans>
          ))}
      </p>
      {whyNot === null && (
        <>
          {props.existing && (
            <>
              <Button variant="subtle" onClick={props.onDelete}>
                <Trans>What if I delete it?</Trans>
              </Button>
              <Link
                className={classes.barLink}
                to="/policy"
                search={(previous) => ({
                  vhost: previous.vhost,
                  in: props.vhost,
                  copy: name,
                  ...(props.operator ? { kind: 'operator' as const } : {}),
                })}
              >
                <Trans>Make a copy</Trans>
              </Link>
            </>
          )}
          <Button variant="default" disabled={!changed} onClick={props.onDiscard}>
            <Trans>Discard changes</Trans>
          </Button>
          <Button
            {...(losses.length > 0 && changed ? { color: 'crit' } : {})}
            disabled={!able}
            loading={props.saving}
            onClick={() => (losses.length > 0 ? setAsking(true) : props.onSave())}
          >
            {losses.length > 0 && changed ? <Trans>Save and lose…</Trans> : <Trans>Save</Trans>}
          </Button>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={
            <Trans>
              Save <NameText name={name} />?
            </Trans>
          }
          action={t`Save`}
          typed={name}
          pending={props.saving}
          failure={null}
          onConfirm={() => {
            setAsking(false);
            props.onSave();
          }}
          onClose={() => setAsking(false)}
        >
          <PolicyWarnings warnings={losses} />
        </ConfirmDialog>
      )}
    </div>
  );
}
