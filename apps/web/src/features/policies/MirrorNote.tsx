import { Trans } from '@lingui/react/macro';
import forms from '../../ui/form/Form.module.css';
import type { PolicyDraft } from './policyDraft.ts';
import { modeOf } from './policyDraft.ts';

/** What mirroring means for queues that are to outlive 3.x. */
export function MirrorNote({ draft, version }: { draft: PolicyDraft; version: string }) {
  const mode = modeOf(draft);
  if (mode === undefined) return null;
  return (
    <div className={forms.note}>
      <p>
        <Trans>
          Mirrored queues are gone in 4.0. A quorum queue keeps copies by itself: declare it with x-queue-type
          quorum, which no policy can do for a queue that is there.
        </Trans>
      </p>
      {mode === 'all' && (
        <p>
          <Trans>A mirror on every node costs each node every message; two or three copies are enough.</Trans>
        </p>
      )}
      {version !== '' && !version.startsWith('3.') && (
        <p>
          <Trans>RabbitMQ {version} does not take ha-mode.</Trans>
        </p>
      )}
    </div>
  );
}
