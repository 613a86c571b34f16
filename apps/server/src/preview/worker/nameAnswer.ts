import type { PolicyName } from '@warren/semantics';

/** The policy that holds, as answers name it. */
export function nameAnswer(name: PolicyName): string | null | { tie: string[] } {
  return typeof name === 'object' && name !== null ? { tie: [...name.tie] } : name;
}
