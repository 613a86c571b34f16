/** A version of RabbitMQ, such as 3.10.8 or 4.3.0-rc.1. */
export interface RabbitVersion {
  major: number;
  minor: number;
  patch: number;
  /** What follows a hyphen, such as `rc.1`; null for a release. */
  preRelease: string | null;
}

/** Null when the text is no version: a broker may send anything. */
export function parseVersion(text: string): RabbitVersion | null {
  const match = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:\.\d+)*(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, major, minor, patch, preRelease] = match;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch ?? 0),
    preRelease: preRelease ?? null,
  };
}

/** Below zero: `a` is older. A pre-release is older than its release. */
export function compareVersions(a: RabbitVersion, b: RabbitVersion): number {
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    a.patch - b.patch ||
    comparePreReleases(a.preRelease, b.preRelease)
  );
}

/** Whether `version` is `least` or newer; null when `version` is no version. Pre-releases count as their release. */
export function isAtLeast(version: string, least: string): boolean | null {
  const key = `${version} ${least}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const answer = compareWithLeast(version, least);
  if (compared.size >= mostCompared) compared.clear();
  compared.set(key, answer);
  return answer;
}

/** Asked for thousands of queues at a time. */
const compared = new Map<string, boolean | null>();
const mostCompared = 1_000;

function compareWithLeast(version: string, least: string): boolean | null {
  const actual = parseVersion(version);
  const wanted = parseVersion(least);
  if (!actual || !wanted) return null;
  return compareVersions({ ...actual, preRelease: null }, { ...wanted, preRelease: null }) >= 0;
}

/** The line of releases a version belongs to, such as `4.2`. */
export function releaseLine({ major, minor }: RabbitVersion): string {
  return `${major}.${minor}`;
}

/** Sockets have a limit of their own up to 3.13; 4.x reports a total of 0 (seen on 4.3.6). */
export function hasSocketLimit(version: string): boolean {
  return isAtLeast(version, '4.0.0') === false;
}

/** Classic queues can be mirrored up to 3.13; 4.0 removed it. */
export function hasMirrors(version: string): boolean {
  return isAtLeast(version, '4.0.0') === false;
}

/** Nodes are `disc` or `ram` nodes up to 3.13. */
export function hasRamNodes(version: string): boolean {
  return isAtLeast(version, '4.0.0') === false;
}

/** Virtual hosts have a default queue type of their own; 3.10 passes one that is sent over (seen on 3.10.8). */
export function hasDefaultQueueTypes(version: string): boolean {
  return isAtLeast(version, '3.11.0') === true;
}

/** A topic permission is refused while its exchange is not there (seen on 4.3.6; 4.3.2 by its sources). */
export function bindsTopicPermissions(version: string): boolean {
  return isAtLeast(version, '4.3.2') === true;
}

/** From 4.3 the metadata store can only be Khepri, which records no partitions. */
export function isKhepriOnly(version: string): boolean {
  return isAtLeast(version, '4.3.0') === true;
}

/** The OTP release of an Erlang version such as `25.2.3`; null when it is none. */
export function otpRelease(erlangVersion: string): number | null {
  const match = /^(?:R|OTP-)?(\d{1,3})(?:\D|$)/.exec(erlangVersion);
  return match ? Number(match[1]) : null;
}

function comparePreReleases(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a.localeCompare(b, 'en', { numeric: true });
}
