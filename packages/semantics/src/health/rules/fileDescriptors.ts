import { criticalFraction, warnFraction } from '../../limits.ts';
import { approachRule, type CountedLimit, exhaustedRule } from './approachRule.ts';

const limit: CountedLimit = {
  exhausted: 'file-descriptors-exhausted',
  high: 'file-descriptors-high',
  figure: 'fileDescriptorsUsed',
  read: ({ fileDescriptors }) => fileDescriptors,
  source:
    'rabbitmq/cluster-operator: FileDescriptorsNearLimit (0.8 for 10 min), RabbitmqFileDescriptorAlarm; rabbitmq-mixin: 90 % for 5 min; Grafana RabbitMQ-Overview: orange below 100 left',
};

export const fileDescriptorsExhausted = exhaustedRule(limit);

export const fileDescriptorsHigh = approachRule(limit, {
  warnFraction,
  warnForMs: 10 * 60_000,
  criticalFraction,
  criticalForMs: 5 * 60_000,
  warnLeft: 100,
});
