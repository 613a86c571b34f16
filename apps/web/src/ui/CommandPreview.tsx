import { t } from '@lingui/core/macro';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './CommandPreview.module.css';
import { NameText } from './NameText.tsx';

/** A line to be copied into a terminal. */
export function CommandPreview({ command }: { command: string }) {
  const [copied, setCopied] = useState(false);
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <div className={classes.command}>
      <code>
        <NameText name={command} />
      </code>
      <button
        type="button"
        aria-label={copied ? t`Copied` : t`Copy the command`}
        onClick={() => {
          void navigator.clipboard.writeText(command).then(() => setCopied(true));
        }}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
