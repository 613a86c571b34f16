import { createHash } from 'node:crypto';
import type { Viewer } from '../sessions/viewer.ts';

/**
 * Who may be given the same. `monitoring` and `administrator` get the same of everything read here but the
 * feature flags, which 3.10.8 gives to administrators only; anybody else gets what their own rights give
 * (compared by answer, per tag and endpoint, on 3.10.8 and 4.3.6).
 */
export type Rights =
  | { readonly kind: 'shared'; readonly tag: SharedTag }
  | { readonly kind: 'own'; readonly key: string };

export const sharedTags = ['administrator', 'monitoring'] as const;
export type SharedTag = (typeof sharedTags)[number];

export function rightsOf(viewer: Viewer): Rights {
  const tag = sharedTags.find((shared) => viewer.tags.includes(shared));
  return tag ? { kind: 'shared', tag } : { kind: 'own', key: viewerKey(viewer) };
}

/** Identity of a viewer with the credentials they use now; tells nothing about either. */
export function viewerKey(viewer: Viewer): string {
  return createHash('sha256')
    .update(JSON.stringify([viewer.name, viewer.authorization]))
    .digest('base64');
}
