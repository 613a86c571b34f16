import { Trans } from '@lingui/react/macro';
import type { LiveFinding } from '@warren/console-api';
import { type FindingCode, hasCode } from '@warren/semantics';
import { NameText } from '../../NameText.tsx';
import { clusterVerdicts } from './clusterVerdicts.tsx';
import { resourceVerdicts } from './resourceVerdicts.tsx';
import { trafficVerdicts } from './trafficVerdicts.tsx';
import { upkeepVerdicts } from './upkeepVerdicts.tsx';
import type { Verdicts, VerdictText } from './verdict.ts';

export type { VerdictText } from './verdict.ts';

/** The sentences of a finding. A code that this page does not know is told as such, with its facts. */
export function verdictText(finding: LiveFinding): VerdictText {
  const { code } = finding;
  return isKnown(code) ? textOf(code, finding) : unknownText(finding);
}

const verdicts: Verdicts<FindingCode> = {
  ...resourceVerdicts,
  ...clusterVerdicts,
  ...trafficVerdicts,
  ...upkeepVerdicts,
};

function textOf<Code extends FindingCode>(code: Code, finding: LiveFinding): VerdictText {
  return hasCode(finding, code) ? verdicts[code](finding.facts) : unknownText(finding);
}

function isKnown(code: string): code is FindingCode {
  return Object.hasOwn(verdicts, code);
}

function unknownText({ code, facts }: LiveFinding): VerdictText {
  return {
    headline: (
      <Trans>
        Warren's server found <NameText name={code} />, which this page cannot word yet
      </Trans>
    ),
    detail: <NameText name={JSON.stringify(facts)} />,
    whatNext: <Trans>Reload the page: it may be older than the server.</Trans>,
  };
}
