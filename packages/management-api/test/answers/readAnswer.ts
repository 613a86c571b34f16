import { readFileSync } from 'node:fs';

/** Releases whose answers were captured, shortened and kept. */
export const capturedReleases = ['3.10', '4.3'] as const;

export type CapturedRelease = (typeof capturedReleases)[number];

/** A captured answer by name, such as `overview`; a fresh copy at each call. */
export function readAnswer(release: CapturedRelease, name: string): unknown {
  const file = new URL(`./rabbitmq-${release}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'))[name];
}
