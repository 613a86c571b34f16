import { compareVersions, parseVersion } from '../../versions.ts';
import { advisoryTableDate } from '../advisories.ts';
import { advisoriesOf } from '../advisoriesOf.ts';
import type { HealthReading } from '../healthReading.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

export const knownAdvisories = healthRule({
  code: 'known-advisories',
  thresholds: {},
  source:
    "published security advisories of rabbitmq/rabbitmq-server, as of the table's date; a warning from severity high on",
  judge(reading) {
    const version = oldestVersion(reading);
    const known = version === null ? null : advisoriesOf(version);
    if (version === null || known === null) return [noData];
    if (known.advisories.length === 0) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: known.advisories.some(({ severity }) => severity === 'critical' || severity === 'high')
          ? 'warning'
          : 'notice',
        facts: {
          version,
          ids: known.advisories.map(({ id }) => id),
          kinds: known.advisories.map(({ kind }) => kind),
          assessed: known.assessed,
          fixedIn: known.fixedIn,
          lineGetsFixes: known.lineGetsFixes,
          safeVersions: known.safeVersions,
          tableDate: advisoryTableDate,
        },
        next: { kind: 'advice' },
      },
    ];
  },
});

/** A cluster is as exposed as its oldest node. */
function oldestVersion({ overview, nodes }: HealthReading): string | null {
  const texts = [overview.version, ...(nodes ?? []).flatMap(({ version }) => version ?? [])];
  const parsed = texts.flatMap((text) => {
    const version = parseVersion(text);
    return version ? [{ text, version }] : [];
  });
  return parsed.sort((a, b) => compareVersions(a.version, b.version))[0]?.text ?? null;
}
