import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BrokerPolicy } from '@warren/management-api';
import { useDeferredValue, useMemo, useState } from 'react';
import { CommandTabs } from '../../ui/change/CommandTabs.tsx';
import { ConflictNote } from '../../ui/form/ConflictNote.tsx';
import { OutcomeNote } from '../../ui/plan/OutcomeNote.tsx';
import { useSession } from '../../ui/session.ts';
import { DeletePolicy } from './DeletePolicy.tsx';
import classes from './Policies.module.css';
import { PolicyForm } from './PolicyForm.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { draftOf, type PolicyDraft, readDraft } from './policyDraft.ts';
import { whyNotChange } from './policyRights.ts';
import { explanationOfRefusal } from './previewFault.ts';
import { freePriorityAbove } from './priorityNeighbours.ts';
import { policiesQuery, vhostsQuery } from './queries.ts';
import { SaveBar } from './SaveBar.tsx';
import { usePreview } from './usePreview.ts';
import { useSave } from './useSave.ts';
import { policySources } from './valueSource.ts';

export interface WorkbenchProps {
  /** As the broker has it; null: a new one. */
  opened: BrokerPolicy | null;
  /** What the form begins with. */
  draft: PolicyDraft;
  /** The others of the kind in the virtual host. */
  others: readonly BrokerPolicy[];
  /** Of RabbitMQ; empty while it is not known. */
  version: string;
}

/** The form of a policy, what saving it would do, and the same change as commands. */
export function Workbench({ opened, draft: first, others, version }: WorkbenchProps) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const [deleting, setDeleting] = useState(false);
  const session = useSession();
  const vhosts = useQuery(vhostsQuery).data?.data ?? [];
  const otherKind = useQuery(policiesQuery(!draft.operator, draft.vhost)).data?.data ?? none;
  const read = readDraft(draft);
  const above = freePriorityAbove(draft.priority, others);
  const sources = useDeferredValue(
    useMemo(
      () => policySources(draft.operator, [...others, readDraft(draft).policy], otherKind),
      [draft, others, otherKind],
    ),
  );
  const preview = usePreview(draft, read);
  const whyNot = whyNotChange(session, draft.operator, draft.vhost);
  const save = useSave(opened, draft, (saved) => {
    setDraft(draftOf(saved, draft.operator));
    void navigate({
      to: '/policy',
      search: (previous) => ({
        vhost: previous.vhost,
        in: draft.vhost,
        name: draft.name,
        ...(draft.operator ? { kind: 'operator' as const } : {}),
      }),
    });
  });
  const change = { kind: 'put-policy', operator: draft.operator, ...read.policy } as const;
  const refused = explanationOfRefusal(preview.failure);
  return (
    <div className={classes.workbench}>
      <div className={classes.formPart}>
        <PolicyForm
          draft={draft}
          opened={opened}
          others={others}
          version={version}
          vhosts={vhosts.map(({ name }) => name)}
          faults={read.faults}
          refused={refused}
          readOnly={whyNot !== null}
          onChange={setDraft}
        />
      </div>
      <div className={classes.previewPart}>
        {save.conflict !== null && (
          <ConflictNote
            differences={save.conflict.found}
            onOverwrite={() => void save.send(true)}
            onTakeTheirs={() => {
              const { now } = save.conflict ?? {};
              if (now) setDraft(draftOf(now, draft.operator));
              save.settle();
            }}
          />
        )}
        <OutcomeNote state={save.state} lookAgain={save.lookAgain} />
        <PreviewPanel
          preview={preview}
          operator={draft.operator}
          sources={sources}
          wayOut={({ code }) =>
            code === 'ties' &&
            above !== null && (
              <button
                type="button"
                className={classes.wayOut}
                onClick={() => setDraft({ ...draft, priority: above })}
              >
                <Trans>Use {above}</Trans>
              </button>
            )
          }
        />
      </div>
      <div className={classes.commandPart}>
        {read.faults.size === 0 && <CommandTabs changes={[change]} />}
      </div>
      <SaveBar
        whyNot={whyNot}
        warnings={preview.current ? (preview.answer?.warnings ?? []) : []}
        name={draft.name}
        vhost={draft.vhost}
        operator={draft.operator}
        existing={opened !== null}
        changed={JSON.stringify(draft) !== JSON.stringify(first)}
        ready={read.faults.size === 0 && refused === null && preview.answer?.pattern.verdict !== 'refused'}
        saving={save.sending}
        blocked={save.state.kind === 'unknown' || save.conflict !== null}
        onSave={() => void save.send(false)}
        onDiscard={() => setDraft(first)}
        onDelete={() => setDeleting(true)}
      />
      {deleting && opened !== null && (
        <DeletePolicy
          policy={opened}
          operator={draft.operator}
          sources={sources}
          onClose={() => setDeleting(false)}
        />
      )}
    </div>
  );
}

const none: readonly BrokerPolicy[] = [];
