import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

/** The next minor version may require a flag that this one still leaves to you, and then does not start. */
export const featureFlagsDisabled = healthRule({
  code: 'feature-flags-disabled',
  thresholds: {},
  source: 'RabbitMQ guide to feature flags: enable all stable flags after, and before, an upgrade',
  judge({ featureFlags }) {
    if (featureFlags === null) return [noData];
    const flags = featureFlags
      .filter(({ state, stability }) => state === 'disabled' && stability !== 'experimental')
      .map(({ name }) => name)
      .sort();
    if (flags.length === 0) return [{ state: 'fine', subject: cluster }];
    return [
      { state: 'found', subject: cluster, severity: 'notice', facts: { flags }, next: { kind: 'advice' } },
    ];
  },
});
