import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { PermissionFindings } from '@warren/console-api';
import type { AccessFindingCode } from '@warren/semantics';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';

export type Finding = PermissionFindings['findings'][number];

/** What is worth a look, in a sentence; where and about whom is said beside it. */
export function FindingWords({ finding }: { finding: Finding }) {
  const { code, facts } = finding;
  switch (code) {
    case 'guest-reachable':
      return (
        <>
          <Trans>Everybody knows the account guest.</Trans>{' '}
          {facts.default_password === true && <Trans>It still has its first password.</Trans>}{' '}
          {texts(facts.remote_hosts).length > 0 && (
            <Trans>
              It is connected from <NameText name={texts(facts.remote_hosts).join(', ')} />
            </Trans>
          )}
        </>
      );
    case 'broken-expression':
      return (
        <Trans>
          The broker's Erlang refuses <NameText name={text(facts.expression)} />, so it permits nothing:{' '}
          <NameText name={text(facts.reason)} />
        </Trans>
      );
    case 'runs-away':
      return (
        <Trans>
          The search for <NameText name={text(facts.expression)} /> is given up on <Names facts={facts} />
        </Trans>
      );
    case 'open-end':
      return (
        <Trans>
          <NameText name={text(facts.expression)} /> is open at its end, and finds <Names facts={facts} /> too
        </Trans>
      );
    case 'open-start':
      return (
        <Trans>
          <NameText name={text(facts.expression)} /> is open at its start, and finds <Names facts={facts} />{' '}
          too
        </Trans>
      );
    case 'all-open': {
      const vhosts = number(facts.vhost_count);
      return (
        <Plural
          value={vhosts}
          one="May do everything on every name in # virtual host"
          other="May do everything on every name in # virtual hosts"
        />
      );
    }
    case 'tags-beyond-need':
      return facts.why === 'included' ? (
        <Trans>
          The tag <NameText name={texts(facts.needless).join(', ')} /> adds nothing to{' '}
          <NameText name={text(facts.by)} />
        </Trans>
      ) : (
        <Trans>
          Connects as an application does; the tag <NameText name={texts(facts.needless).join(', ')} /> is for
          people who manage
        </Trans>
      );
    case 'no-permissions':
      return <Trans>May enter no virtual host, so every connection over AMQP is refused.</Trans>;
    case 'no-password':
      return <Trans>No password: logs in only by a certificate or another back end.</Trans>;
    case 'nobody-enters':
      return <Trans>No user may enter this virtual host.</Trans>;
    case 'idle-topic-permission':
      return typeof facts.type === 'string' ? (
        <Trans>
          A topic permission for <NameText name={text(facts.exchange)} />, which is of type{' '}
          <NameText name={facts.type} />: it decides nothing
        </Trans>
      ) : (
        <Trans>
          A topic permission for <NameText name={text(facts.exchange)} />, which is not there
        </Trans>
      );
  }
}

function Names({ facts }: Pick<Finding, 'facts'>) {
  const names = texts(facts.names);
  const more = number(facts.count) - names.length;
  return (
    <>
      <NameText name={names.join(', ')} />
      {more > 0 && (
        <>
          {' '}
          <Trans>and {formatCount(more)} more</Trans>
        </>
      )}
    </>
  );
}

/** A kind of finding, in a few words. */
export function findingKind(code: AccessFindingCode): string {
  switch (code) {
    case 'guest-reachable':
      return t`guest can log in`;
    case 'broken-expression':
      return t`Refused expression`;
    case 'runs-away':
      return t`Search given up`;
    case 'open-end':
      return t`Open end`;
    case 'open-start':
      return t`Open start`;
    case 'all-open':
      return t`Everything open`;
    case 'tags-beyond-need':
      return t`Tags beyond need`;
    case 'no-permissions':
      return t`No permissions`;
    case 'no-password':
      return t`No password`;
    case 'nobody-enters':
      return t`Nobody enters`;
    case 'idle-topic-permission':
      return t`Idle topic permission`;
  }
}

function text(fact: unknown): string {
  return typeof fact === 'string' ? fact : '';
}

function texts(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.filter((one) => typeof one === 'string') : [];
}

function number(fact: unknown): number {
  return typeof fact === 'number' ? fact : 0;
}
