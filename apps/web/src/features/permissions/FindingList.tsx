import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { NameText } from '../../ui/NameText.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { type Finding, FindingWords } from './FindingWords.tsx';
import classes from './Permissions.module.css';

/** Findings with the way to where they can be changed. */
export function FindingList({ findings, about }: { findings: readonly Finding[]; about: boolean }) {
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => (
        // Several findings may say the same words about the same names.
        <li key={`${index} ${finding.code}`}>
          <SeverityMark severity={finding.severity} />
          <span>
            {about && (
              <>
                <About finding={finding} />
                {' — '}
              </>
            )}
            <FindingWords finding={finding} />
          </span>
          <span className={classes.findingAct}>
            <WayOut finding={finding} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function About({ finding: { user, vhost } }: { finding: Finding }) {
  if (user === null) return <NameText name={vhost ?? ''} />;
  if (vhost === null) return <NameText name={user} />;
  return (
    <Trans>
      <NameText name={user} /> in <NameText name={vhost} />
    </Trans>
  );
}

function WayOut({ finding: { user, vhost } }: { finding: Finding }) {
  if (user !== null && vhost !== null) {
    return (
      <Link
        to="/permission-explainer"
        search={(previous) => ({ vhost: previous.vhost, user, in: vhost, op: 'connection.open' as const })}
      >
        <Trans>Look</Trans>
      </Link>
    );
  }
  if (user !== null) {
    return (
      <Link to="/user" search={(previous) => ({ vhost: previous.vhost, name: user })}>
        <Trans>Look</Trans>
      </Link>
    );
  }
  return (
    <Link to="/permissions" search={{ vhost: vhost ?? undefined }}>
      <Trans>Look</Trans>
    </Link>
  );
}
