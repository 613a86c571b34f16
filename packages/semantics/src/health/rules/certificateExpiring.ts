import type { LaneSegment, Severity, Subject } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

const dayMs = 24 * 60 * 60_000;

export const certificateExpiring = healthRule({
  code: 'certificate-expiring',
  thresholds: { noticeMs: 30 * dayMs, warnMs: 14 * dayMs, criticalMs: 3 * dayMs },
  source:
    "a month, as the broker's health check certificate-expiration is commonly asked; then two weeks, three days",
  judge({ at, certificates }, thresholds) {
    if (certificates === null) return [noData];
    if (certificates.length === 0) return [{ state: 'fine', subject: cluster }];
    return certificates.map(({ node, listener, notAfter }) => {
      const subject: Subject = { kind: 'listener', node, name: listener };
      const severity = severityOf(notAfter - at, thresholds);
      if (severity === 'ok') return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity,
        facts: { notAfterAt: notAfter, leftMs: notAfter - at },
        next: { kind: 'node-page', node, tab: 'listeners' },
        history: history(notAfter, at, thresholds),
      };
    });
  },
});

interface CertificateThresholds {
  noticeMs: number;
  warnMs: number;
  criticalMs: number;
}

function severityOf(leftMs: number, { noticeMs, warnMs, criticalMs }: CertificateThresholds): Severity {
  if (leftMs <= criticalMs) return 'critical';
  if (leftMs <= warnMs) return 'warning';
  return leftMs <= noticeMs ? 'notice' : 'ok';
}

/** The end of a certificate tells exactly when it came near, unless it was installed later than that. */
function history(notAfter: number, at: number, thresholds: CertificateThresholds): readonly LaneSegment[] {
  const starts = [thresholds.noticeMs, thresholds.warnMs, thresholds.criticalMs]
    .map((leftMs) => notAfter - leftMs)
    .filter((from) => from <= at);
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? at,
    severity: severityOf(notAfter - from, thresholds),
    openStart: false,
  }));
}
