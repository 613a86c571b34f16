import { Trans } from '@lingui/react/macro';
import { IconFlag, IconPlugConnected, IconServer2, IconTopologyStar3 } from '@tabler/icons-react';
import type { LiveFinding } from '@warren/console-api';
import { NameText } from '../NameText.tsx';
import classes from './Verdicts.module.css';

/** What a finding is about. */
export function VerdictWhere({ subject }: { subject: LiveFinding['subject'] }) {
  switch (subject.kind) {
    case 'cluster':
      return (
        <span className={classes.place}>
          <IconTopologyStar3 size={14} stroke={1.75} aria-hidden />
          <Trans>the cluster</Trans>
        </span>
      );
    case 'node':
      return <Place Icon={IconServer2} name={subject.name} />;
    case 'listener':
      return (
        <>
          <Place Icon={IconServer2} name={subject.node} />
          <Place Icon={IconPlugConnected} name={subject.name} />
        </>
      );
    case 'feature-flag':
      return <Place Icon={IconFlag} name={subject.name} />;
  }
}

function Place({ Icon, name }: { Icon: typeof IconServer2; name: string }) {
  return (
    <span className={classes.place}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <NameText name={name} />
    </span>
  );
}
