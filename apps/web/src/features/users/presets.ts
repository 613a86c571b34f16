import { t } from '@lingui/core/macro';
import type { Permission } from '@warren/management-api';

/** What a new user is for: tags and the permissions that go with them. */
export const presets = ['application', 'read-only', 'policymaker', 'administrator', 'own'] as const;
export type Preset = (typeof presets)[number];

export function presetTags(preset: Preset): readonly string[] | null {
  switch (preset) {
    case 'administrator':
      return ['administrator'];
    case 'read-only':
      return ['monitoring'];
    case 'policymaker':
      return ['policymaker'];
    case 'application':
      return [];
    case 'own':
      return null;
  }
}

/**
 * The three expressions of a preset. An application reaches what begins with `prefix`, and publishes to its queues by
 * name too, which asks for the default exchange. Three empty expressions let a user see and do nothing.
 */
export function presetExpressions(
  preset: Preset,
  prefix: string,
): Pick<Permission, 'configure' | 'write' | 'read'> {
  if (preset === 'administrator') return { configure: '.*', write: '.*', read: '.*' };
  if (preset !== 'application') return { configure: '', write: '', read: '' };
  const own = prefix.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return { configure: `^${own}`, write: `^(${own}|amq\\.default$)`, read: `^${own}` };
}

export function presetWord(preset: Preset): string {
  switch (preset) {
    case 'application':
      return t`One application`;
    case 'read-only':
      return t`Read-only`;
    case 'policymaker':
      return t`Policymaker`;
    case 'administrator':
      return t`Administrator`;
    case 'own':
      return t`Something else`;
  }
}

export function presetMeaning(preset: Preset): string {
  switch (preset) {
    case 'application':
      return t`Its own queues and exchanges over AMQP; no management.`;
    case 'read-only':
      return t`Sees everything, may get, purge and delete nothing: monitoring with three empty expressions.`;
    case 'policymaker':
      return t`Policies and parameters of the chosen virtual hosts; no messages.`;
    case 'administrator':
      return t`Everything.`;
    case 'own':
      return t`Tags as you choose; permissions on the user's page.`;
  }
}
