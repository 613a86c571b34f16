import { Plural, Trans } from '@lingui/react/macro';
import type { PolicyPreview } from '@warren/console-api';
import type { Severity } from '@warren/semantics';
import { Fragment, type ReactNode } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import { SeverityChip } from '../../ui/SeverityMark.tsx';
import classes from './Policies.module.css';

export type Warning = PolicyPreview['warnings'][number];

/** What a change does beyond changing keys, worst first. */
export function PolicyWarnings(props: {
  warnings: readonly Warning[];
  /** What would help against one, to press. */
  wayOut?: ((warning: Warning) => ReactNode) | undefined;
}) {
  const { warnings, wayOut } = props;
  return (
    <ul className={classes.warnings}>
      {warnings.map((warning) => (
        <li key={warning.code} data-severity={severityOf(warning.code)}>
          <SeverityChip severity={severityOf(warning.code)} />
          <span>
            <WarningWords warning={warning} />
          </span>
          {wayOut?.(warning)}
        </li>
      ))}
    </ul>
  );
}

/** Something goes that does not come back, or lets a queue grow or stand alone. */
export function isLoss({ code }: Warning): boolean {
  return losses.has(code);
}

const losses = new Set([
  'no-merge-rule',
  'drops-messages',
  'expires-unused-queues',
  'messages-expire-sooner',
  'loses-mirrors',
  'loses-limit',
]);

function severityOf(code: string): Severity {
  if (code === 'drops-messages' || code === 'no-merge-rule') return 'critical';
  if (code === 'cannot-judge') return 'unknown';
  return code === 'ties' || code === 'open-ends' ? 'notice' : 'warning';
}

export function WarningWords({ warning: { code, facts } }: { warning: Warning }) {
  const queues = numberOf(facts.queues);
  const messages = numberOf(facts.messages);
  const objects = numberOf(facts.objects);
  switch (code) {
    case 'no-merge-rule':
      return (
        <Plural
          value={queues}
          one="# queue has queue-master-locator from both kinds of policy: the broker has no rule for that, and the queue may crash."
          other="# queues have queue-master-locator from both kinds of policy: the broker has no rule for that, and they may crash."
        />
      );
    case 'drops-messages':
      return (
        <>
          <b>
            <Plural value={messages} one="# message leaves at once." other="# messages leave at once." />
          </b>{' '}
          <Plural
            value={queues}
            one="# queue holds more than its new limit."
            other="# queues hold more than their new limit."
          />
        </>
      );
    case 'expires-unused-queues':
      return (
        <Plural
          value={queues}
          one="# queue without consumers is deleted when it stays unused."
          other="# queues without consumers are deleted when they stay unused."
        />
      );
    case 'messages-expire-sooner':
      return (
        <Trans>
          <Plural value={messages} one="# message" other="# messages" /> in{' '}
          <Plural value={queues} one="# queue" other="# queues" /> may expire sooner than now.
        </Trans>
      );
    case 'loses-mirrors':
      return (
        <Plural
          value={queues}
          one="# queue loses its mirrors: one copy is left, on one node."
          other="# queues lose their mirrors: one copy each is left, on one node."
        />
      );
    case 'loses-dead-lettering':
      return (
        <Plural
          value={queues}
          one="# queue loses its dead-letter exchange: messages that expire or are rejected are dropped."
          other="# queues lose their dead-letter exchange: messages that expire or are rejected are dropped."
        />
      );
    case 'loses-limit':
      return (
        <Plural
          value={queues}
          one="# queue loses a limit of its length and can grow."
          other="# queues lose a limit of their length and can grow."
        />
      );
    case 'open-ends':
      return (
        <Trans>
          The ends of the pattern are open, so it is also found in <Names of={facts.names} />
        </Trans>
      );
    case 'ties':
      return (
        <Plural
          value={objects}
          one="# object has several policies of the same priority: the broker promises none of them."
          other="# objects have several policies of the same priority: the broker promises none of them."
        />
      );
    case 'cannot-judge':
      return (
        <Plural
          value={objects}
          one="Of # object it cannot be said what will hold."
          other="Of # objects it cannot be said what will hold."
        />
      );
    default:
      return code;
  }
}

function Names({ of }: { of: unknown }) {
  const names = Array.isArray(of) ? of.map(String) : [];
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <NameText name={name} />
    </Fragment>
  ));
}

function numberOf(fact: unknown): number {
  return typeof fact === 'number' ? fact : 0;
}
