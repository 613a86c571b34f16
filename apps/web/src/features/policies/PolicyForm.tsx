import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import type { BrokerPolicy } from '@warren/management-api';
import { stringifyLossless } from '@warren/management-api';
import forms from '../../ui/form/Form.module.css';
import { NameText } from '../../ui/NameText.tsx';
import { applyToChoices, applyToWord } from './applyTo.ts';
import { DefinitionEditor } from './DefinitionEditor.tsx';
import { faultWord } from './faultWord.ts';
import { MirrorNote } from './MirrorNote.tsx';
import classes from './Policies.module.css';
import { PriorityLadder } from './PriorityLadder.tsx';
import type { PolicyDraft, ReadDraft } from './policyDraft.ts';
import type { RefusedField } from './previewFault.ts';
import { Was } from './Was.tsx';

export interface PolicyFormProps {
  draft: PolicyDraft;
  /** Null: a new one. */
  opened: BrokerPolicy | null;
  others: readonly BrokerPolicy[];
  version: string;
  vhosts: readonly string[];
  faults: ReadDraft['faults'];
  /** What the broker would refuse. */
  refused: RefusedField | null;
  readOnly: boolean;
  onChange: (draft: PolicyDraft) => void;
}

/** What a policy is for, when it holds, and what it sets. */
export function PolicyForm(props: PolicyFormProps) {
  const { draft, opened, others, version, vhosts, readOnly, onChange } = props;
  const set = (change: Partial<PolicyDraft>) => onChange({ ...draft, ...change });
  const errorOf = (field: string) => {
    const fault = props.faults.get(field);
    // A field that nobody has written in yet is not scolded.
    if (fault !== undefined) return fault === 'missing' ? null : faultWord(fault);
    return props.refused?.field === field ? <NameText name={props.refused.words} /> : null;
  };
  const taken = opened === null && others.some(({ name }) => name === draft.name);
  return (
    <fieldset className={classes.form} disabled={readOnly}>
      <legend className={classes.formLegend}>
        <Trans>Policy</Trans>
      </legend>
      {opened === null ? (
        <div className={classes.two}>
          <TextInput
            label={t`Name`}
            className={forms.mono ?? ''}
            spellCheck={false}
            autoComplete="off"
            value={draft.name}
            error={taken ? t`There is a policy of this name; saving replaces it.` : errorOf('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Select
            label={t`Virtual host`}
            className={forms.mono ?? ''}
            data={[...new Set([...vhosts, draft.vhost])]}
            value={draft.vhost}
            allowDeselect={false}
            searchable
            limit={200}
            onChange={(vhost) => set({ vhost: vhost ?? draft.vhost })}
          />
        </div>
      ) : (
        <p className={classes.named}>
          <Trans>
            <NameText name={opened.name} /> in <NameText name={opened.vhost} />
          </Trans>
        </p>
      )}
      <div className={classes.field}>
        <TextInput
          label={t`Pattern`}
          className={forms.mono ?? ''}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          value={draft.pattern}
          error={errorOf('pattern')}
          onChange={(event) => set({ pattern: event.currentTarget.value })}
        />
        <Was now={draft.pattern} was={opened?.pattern} />
        <OpenEnds pattern={draft.pattern} />
      </div>
      <div className={classes.two}>
        <div className={classes.field}>
          <Select
            label={t`Apply to`}
            data={[...new Set([...applyToChoices(version), draft.applyTo])].map((value) => ({
              value,
              label: applyToWord(value),
            }))}
            value={draft.applyTo}
            allowDeselect={false}
            error={errorOf('apply-to')}
            onChange={(applyTo) => set({ applyTo: applyTo ?? draft.applyTo })}
          />
          <Was now={draft.applyTo} was={opened?.applyTo} />
        </div>
        <div className={classes.field}>
          <TextInput
            label={t`Priority`}
            inputMode="numeric"
            autoComplete="off"
            value={draft.priority}
            error={errorOf('priority')}
            onChange={(event) => set({ priority: event.currentTarget.value })}
          />
          <Was now={draft.priority} was={opened === null ? undefined : stringifyLossless(opened.priority)} />
        </div>
      </div>
      <PriorityLadder name={draft.name} priority={draft.priority} others={others} />
      <DefinitionEditor
        draft={draft}
        opened={opened}
        version={version}
        faults={props.faults}
        error={errorOf('definition')}
        onChange={(keys) => set({ keys })}
      />
      <MirrorNote draft={draft} version={version} />
    </fieldset>
  );
}

/** A pattern is searched, not compared: what its ends leave open. */
function OpenEnds({ pattern }: { pattern: string }) {
  const start = !pattern.startsWith('^');
  const end = !pattern.endsWith('$');
  if (pattern === '') return <Hint words={t`An empty pattern matches every name.`} />;
  if (start && end)
    return <Hint words={t`Neither ^ at its start nor $ at its end: it may be found anywhere in a name.`} />;
  if (start) return <Hint words={t`No ^ at its start: names that begin otherwise may match too.`} />;
  if (end) return <Hint words={t`No $ at its end: longer names may match too.`} />;
  return null;
}

function Hint({ words }: { words: string }) {
  return <p className={forms.hint}>{words}</p>;
}
