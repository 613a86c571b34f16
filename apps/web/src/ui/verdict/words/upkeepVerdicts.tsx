import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { formatAbsolute } from '../../format/clock.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatCount } from '../../format/number.ts';
import { NameText } from '../../NameText.tsx';
import { advisoryKindWord } from './advisoryKindWord.ts';
import { namesInWords } from './namesInWords.tsx';
import type { Verdicts } from './verdict.ts';

type UpkeepCode =
  | 'statistics-off'
  | 'rates-off'
  | 'statistics-late'
  | 'certificate-expiring'
  | 'feature-flags-disabled'
  | 'known-advisories';

/** Settings, versions and certificates. */
export const upkeepVerdicts: Verdicts<UpkeepCode> = {
  'statistics-off': () => ({
    headline: t`No statistics: rates, lengths and charts stay empty`,
    detail: t`Its management plugin runs without the collection of statistics.`,
    whatNext: (
      <Trans>
        Wanted where Prometheus does the measuring. Otherwise set{' '}
        <code>management_agent.disable_metrics_collector = false</code>.
      </Trans>
    ),
  }),
  'rates-off': ({ ratesMode }) => ({
    headline: t`This broker computes no message rates`,
    detail: (
      <Trans>
        Its rates mode is <NameText name={ratesMode} />.
      </Trans>
    ),
    whatNext: (
      <Trans>
        Set <code>management.rates_mode = basic</code> and restart the nodes.
      </Trans>
    ),
  }),
  'statistics-late': ({ waitingEvents }) => ({
    headline: t`Statistics are late: what is shown may be old`,
    detail: t`${formatCount(waitingEvents)} statistics events wait to be counted.`,
    whatNext: t`Very many objects or much churn do this. Fewer objects, a longer collect_statistics_interval, or Prometheus help.`,
  }),
  'certificate-expiring': ({ notAfterAt, leftMs }) => ({
    headline:
      leftMs <= 0
        ? t`TLS certificate has expired: clients that check it cannot connect`
        : t`TLS certificate expires in ${formatDuration(leftMs)}`,
    detail: t`Valid until ${formatAbsolute(notAfterAt)}.`,
    whatNext: t`Put a new certificate in the place of the old one; nodes read it for new connections.`,
  }),
  'feature-flags-disabled': ({ flags }) => ({
    headline: t`Stable feature flags are off: the next version may not start`,
    detail: <Trans>Off: {namesInWords(flags)}.</Trans>,
    whatNext: (
      <Trans>
        When all nodes run the same version: <code>rabbitmqctl enable_feature_flag all</code>. A flag cannot
        be turned off again.
      </Trans>
    ),
  }),
  'known-advisories': (facts) => ({
    headline: facts.assessed ? (
      <Plural
        value={facts.ids.length}
        one="This version has # published security hole"
        other="This version has # published security holes"
      />
    ) : (
      <Trans>
        This version is older than any that advisories judge; it likely has published security holes
      </Trans>
    ),
    detail: (
      <>
        <Trans>
          <NameText name={facts.version} />: {[...new Set(facts.kinds)].map(advisoryKindWord).join(', ')}.
        </Trans>{' '}
        {facts.lineGetsFixes ? null : <Trans>This line gets no fixes any more. </Trans>}
        <Trans>As known on {facts.tableDate}.</Trans>
      </>
    ),
    whatNext: <AdvisoryAdvice fixedIn={facts.fixedIn} safeVersions={facts.safeVersions} />,
  }),
};

function AdvisoryAdvice({
  fixedIn,
  safeVersions,
}: {
  fixedIn: string | null;
  safeVersions: readonly string[];
}) {
  const safe = fixedIn === null ? safeVersions : [fixedIn];
  if (safe.length === 0) return <Trans>Upgrade to a line that gets fixes.</Trans>;
  return <Trans>Upgrade to {namesInWords(safe)} or newer.</Trans>;
}
