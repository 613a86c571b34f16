import type { AdvisoryKind } from './findingFacts.ts';

/** Day on which the table was made. */
export const advisoryTableDate = '2026-08-21';

/** The oldest line that still gets fixes from the project itself; older ones only for paying customers. */
export const oldestMaintainedLine = '4.2';

/** The oldest version that advisories of 2025 and later judge; whether older ones are affected is not said. */
export const oldestAssessedVersion = '3.13.0';

export interface Advisory {
  id: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  kind: AdvisoryKind;
  /** Affected from the first version on, below the second, which is the first with the fix. */
  ranges: readonly { from: string; fixedIn: string }[];
}

type Row = [id: string, severity: Advisory['severity'], kind: AdvisoryKind, ranges: string];

const table: readonly Row[] = [
  ['GHSA-pj8f-mw2q-3xjj', 'low', 'denial-of-service', '4.2.0<4.2.10 4.3.0<4.3.5'],
  [
    'CVE-2026-67418',
    'low',
    'denial-of-service',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  ['CVE-2026-67419', 'high', 'denial-of-service', '4.3.0<4.3.5'],
  ['GHSA-cfqc-c682-93mm', 'high', 'denial-of-service', '4.2.0<4.2.10 4.3.0<4.3.5'],
  [
    'CVE-2026-67420',
    'low',
    'authentication-bypass',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  [
    'GHSA-6xpg-rfmh-grhq',
    'medium',
    'denial-of-service',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  [
    'GHSA-6gmw-wxch-cvvc',
    'medium',
    'credentials-told',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  ['GHSA-6chv-gv3h-cvcj', 'medium', 'denial-of-service', '4.2.0<4.2.10 4.3.0<4.3.5'],
  ['GHSA-6588-rqcr-59pw', 'medium', 'authentication-bypass', '4.3.0<4.3.5'],
  [
    'CVE-2026-67421',
    'medium',
    'script-injection',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  ['GHSA-4826-gphh-vw3x', 'low', 'denial-of-service', '4.2.0<4.2.10 4.3.0<4.3.5'],
  [
    'GHSA-3526-xvv4-q9mr',
    'medium',
    'code-execution',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  [
    'GHSA-27gv-h5q6-cpwg',
    'low',
    'code-execution',
    '3.13.0<3.13.19 4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.5',
  ],
  ['CVE-2026-61837', 'medium', 'rights-not-checked', '4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3'],
  ['CVE-2026-67414', 'medium', 'denial-of-service', '4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.4'],
  [
    'CVE-2026-67409',
    'high',
    'denial-of-service',
    '3.13.0<3.13.18 4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3',
  ],
  ['CVE-2026-67227', 'medium', 'denial-of-service', '4.0.0<4.0.22 4.1.0<4.1.14 4.2.0<4.2.7 4.3.0<4.3.1'],
  ['CVE-2026-67407', 'medium', 'rights-not-checked', '4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.2<4.3.3'],
  ['CVE-2026-67406', 'medium', 'credentials-told', '4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3'],
  ['CVE-2026-67416', 'medium', 'authentication-bypass', '4.0.0<4.0.24 4.1.0<4.1.15 4.2.0<4.2.10 4.3.0<4.3.4'],
  ['CVE-2026-67410', 'high', 'credentials-told', '4.2.0<4.2.9 4.3.0<4.3.3'],
  ['CVE-2026-67413', 'medium', 'denial-of-service', '4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3'],
  ['CVE-2026-67415', 'medium', 'denial-of-service', '4.2.0<4.2.9 4.3.0<4.3.3'],
  [
    'CVE-2026-67411',
    'medium',
    'authentication-bypass',
    '3.13.0<3.13.18 4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3',
  ],
  [
    'CVE-2026-67412',
    'medium',
    'rights-not-checked',
    '3.13.0<3.13.18 4.0.0<4.0.24 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3',
  ],
  ['CVE-2026-67226', 'medium', 'denial-of-service', '4.0.0<4.0.22 4.1.0<4.1.14 4.2.0<4.2.7'],
  ['CVE-2026-67408', 'high', 'denial-of-service', '4.1.0<4.1.11 4.2.0<4.2.9 4.3.0<4.3.3'],
  [
    'CVE-2026-67239',
    'high',
    'script-injection',
    '3.13.0<3.13.18 4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3',
  ],
  ['CVE-2026-67242', 'medium', 'authentication-bypass', '4.2.0<4.2.9 4.3.0<4.3.3'],
  ['CVE-2026-67241', 'medium', 'rights-not-checked', '4.2.0<4.2.9 4.3.0<4.3.3'],
  [
    'CVE-2026-67223',
    'medium',
    'authentication-bypass',
    '3.13.0<3.13.18 4.0.0<4.0.23 4.1.0<4.1.14 4.2.0<4.2.9 4.3.0<4.3.3',
  ],
  ['CVE-2026-67238', 'high', 'denial-of-service', '4.2.0<4.2.7 4.3.0<4.3.1'],
  ['CVE-2026-67221', 'medium', 'credentials-told', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66080', 'medium', 'denial-of-service', '4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66077', 'high', 'script-injection', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66074', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67220', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67235', 'high', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67234', 'low', 'credentials-told', '4.2.0<4.2.8 4.3.0<4.3.2'],
  ['CVE-2026-66070', 'high', 'cross-site-requests', '3.13.0<3.13.17 4.0.0<4.0.22 4.1.0<4.1.13 4.2.0<4.2.6'],
  ['CVE-2026-67219', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66078', 'low', 'rights-not-checked', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66076', 'low', 'rights-not-checked', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66067', 'medium', 'rights-not-checked', '4.2.0<4.2.7 4.3.0<4.3.1'],
  [
    'CVE-2026-67224',
    'low',
    'file-access',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6 4.3.0<4.3.1',
  ],
  ['CVE-2026-67232', 'high', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67229', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  [
    'CVE-2026-66075',
    'low',
    'rights-not-checked',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6 4.3.0<4.3.1',
  ],
  ['CVE-2026-66069', 'low', 'rights-not-checked', '4.1.0<4.1.13 4.2.0<4.2.7'],
  [
    'CVE-2026-67231',
    'critical',
    'authentication-bypass',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6',
  ],
  ['CVE-2026-67225', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66079', 'high', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-66068', 'medium', 'credentials-told', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67405', 'medium', 'cross-site-requests', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  [
    'CVE-2026-66071',
    'medium',
    'denial-of-service',
    '3.13.0<3.13.15 4.0.0<4.0.22 4.1.0<4.1.11 4.2.0<4.2.6 4.3.0<4.3.1',
  ],
  ['CVE-2026-67236', 'high', 'credentials-told', '4.2.0<4.2.8 4.3.0<4.3.2'],
  ['CVE-2026-67222', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67230', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  [
    'CVE-2026-67233',
    'medium',
    'rights-not-checked',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6 4.3.0<4.3.1',
  ],
  ['CVE-2026-67228', 'medium', 'denial-of-service', '4.2.0<4.2.7 4.3.0<4.3.1'],
  ['CVE-2026-66073', 'medium', 'denial-of-service', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67240', 'low', 'denial-of-service', '4.2.0<4.2.7 4.3.0<4.3.1'],
  [
    'CVE-2026-66072',
    'medium',
    'denial-of-service',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6 4.3.0<4.3.1',
  ],
  [
    'CVE-2026-67404',
    'critical',
    'authentication-bypass',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6',
  ],
  ['CVE-2026-67218', 'low', 'rights-not-checked', '4.0.0<4.0.22 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-67237', 'high', 'script-injection', '4.2.0<4.2.8 4.3.0<4.3.2'],
  ['CVE-2026-57218', 'medium', 'rights-not-checked', '4.2.0<4.2.6'],
  ['CVE-2026-57219', 'high', 'credentials-told', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-57217', 'high', 'rights-not-checked', '3.13.0<3.13.15 4.0.0<4.0.21 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-57220', 'high', 'denial-of-service', '4.2.0<4.2.6'],
  ['CVE-2026-57221', 'medium', 'rights-not-checked', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-57215', 'high', 'rights-not-checked', '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6'],
  [
    'CVE-2026-57216',
    'medium',
    'authentication-bypass',
    '3.13.0<3.13.15 4.0.0<4.0.20 4.1.0<4.1.11 4.2.0<4.2.6',
  ],
  ['CVE-2026-57213', 'medium', 'script-injection', '3.13.0<3.13.14 4.0.0<4.0.19 4.1.0<4.1.10 4.2.0<4.2.5'],
  ['CVE-2026-57211', 'medium', 'file-access', '4.1.0<4.1.11 4.2.0<4.2.6'],
  ['CVE-2026-57214', 'high', 'script-injection', '4.2.0<4.2.5'],
  ['CVE-2026-57212', 'high', 'denial-of-service', '3.13.0<3.13.14 4.0.0<4.0.19 4.1.0<4.1.10 4.2.0<4.2.5'],
  ['CVE-2026-44838', 'medium', 'rights-not-checked', '4.2.0<4.2.4'],
  ['CVE-2026-44839', 'medium', 'script-injection', '4.0.0<4.0.13 4.1.0<4.1.2'],
  ['CVE-2025-50200', 'medium', 'credentials-told', '3.13.0<3.13.8 4.0.0<4.0.8'],
  ['CVE-2025-30219', 'medium', 'script-injection', '3.13.0<3.13.8 4.0.0<4.0.3'],
  ['CVE-2024-51988', 'medium', 'rights-not-checked', '3.12.8<3.12.11'],
  ['CVE-2023-46118', 'medium', 'denial-of-service', '3.11.0<3.11.24 3.12.0<3.12.7'],
  ['CVE-2022-31008', 'medium', 'credentials-told', '3.8.0<3.8.32 3.9.0<3.9.18 3.10.0<3.10.2'],
  ['CVE-2021-32718', 'low', 'script-injection', '0.0.0<3.8.17'],
  ['CVE-2021-32719', 'low', 'script-injection', '0.0.0<3.8.18'],
];

/**
 * The published security advisories of rabbitmq/rabbitmq-server from 3.8 on, with the affected versions as
 * they state them (the project's list of advisories, as of the table's date).
 */
export const publishedAdvisories: readonly Advisory[] = table.map(([id, severity, kind, ranges]) => ({
  id,
  severity,
  kind,
  ranges: readRanges(ranges),
}));

function readRanges(text: string): { from: string; fixedIn: string }[] {
  return text.split(' ').map((range) => {
    const [from = '', fixedIn = ''] = range.split('<');
    return { from, fixedIn };
  });
}
