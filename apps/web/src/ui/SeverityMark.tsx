import { t } from '@lingui/core/macro';
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconHelpCircle,
  IconInfoCircleFilled,
} from '@tabler/icons-react';
import type { Severity } from '@warren/semantics';
import type { ReactNode } from 'react';
import classes from './SeverityMark.module.css';

/** State as icon and word, colour third. `children` replaces the word. */
export function SeverityMark({ severity, children }: { severity: Severity; children?: ReactNode }) {
  return (
    <span className={classes.mark} data-severity={severity}>
      <SeverityIcon severity={severity} />
      <span>{children ?? severityWord(severity)}</span>
    </span>
  );
}

/** The filled chip of a verdict in force; other severities look like `SeverityMark`. */
export function SeverityChip({ severity }: { severity: Severity }) {
  if (severity !== 'critical') return <SeverityMark severity={severity} />;
  return (
    <span className={classes.chip}>
      <SeverityIcon severity={severity} size={14} />
      {severityWord(severity)}
    </span>
  );
}

/** The icon alone, hidden from screen readers: a word stands beside it. */
export function SeverityIcon({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} stroke={1.75} aria-hidden className={classes.icon} data-severity={severity} />;
}

export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return t`Critical`;
    case 'warning':
      return t`Warning`;
    case 'notice':
      return t`Notice`;
    case 'ok':
      return t`OK`;
    case 'unknown':
      return t`Unknown`;
  }
}

const icons = {
  critical: IconAlertOctagonFilled,
  warning: IconAlertTriangleFilled,
  notice: IconInfoCircleFilled,
  ok: IconCircleCheck,
  unknown: IconHelpCircle,
} as const;
