import { compareVersions, parseVersion, type RabbitVersion, releaseLine } from '../versions.ts';
import {
  type Advisory,
  oldestAssessedVersion,
  oldestMaintainedLine,
  publishedAdvisories,
} from './advisories.ts';

export interface AdvisoriesOfVersion {
  advisories: readonly Advisory[];
  /** False: nobody judged this old version; listed are those that affect the oldest judged one from its start. */
  assessed: boolean;
  lineGetsFixes: boolean;
  /** The first version of this line without any of them; null where the line gets no fixes. */
  fixedIn: string | null;
  /** By line that gets fixes: its first version without known advisories. */
  safeVersions: readonly string[];
}

/** The published advisories that affect a version of RabbitMQ; null when the text is no version. */
export function advisoriesOf(text: string): AdvisoriesOfVersion | null {
  const parsed = parseVersion(text);
  if (!parsed) return null;
  const version = { ...parsed, preRelease: null };
  const assessed = !isOlder(version, oldestAssessedVersion);
  const judged = assessed ? version : (parseVersion(oldestAssessedVersion) ?? version);
  const advisories = publishedAdvisories.filter(
    (advisory) => rangeOf(advisory, version) || (!assessed && rangeOf(advisory, judged)),
  );
  const lineGetsFixes = !isOlder(version, `${oldestMaintainedLine}.0`);
  const fixes = advisories.flatMap((advisory) => rangeOf(advisory, version)?.fixedIn ?? []);
  return {
    advisories,
    assessed,
    lineGetsFixes,
    fixedIn: lineGetsFixes ? newest(fixes) : null,
    safeVersions,
  };
}

function rangeOf({ ranges }: Advisory, version: RabbitVersion): Advisory['ranges'][number] | undefined {
  return ranges.find(({ from, fixedIn }) => !isOlder(version, from) && isOlder(version, fixedIn));
}

const safeVersions: readonly string[] = findSafeVersions();

function findSafeVersions(): string[] {
  const fixes = publishedAdvisories.flatMap(({ ranges }) => ranges.map(({ fixedIn }) => fixedIn));
  const maintained = fixes.filter(
    (fix) => lineOf(fix) !== null && !isOlderText(fix, `${oldestMaintainedLine}.0`),
  );
  const byLine = Map.groupBy(maintained, lineOf);
  return [...byLine.values()].flatMap((ofLine) => newest(ofLine) ?? []).sort(compareTexts);
}

function newest(versions: readonly string[]): string | null {
  return versions.toSorted(compareTexts).at(-1) ?? null;
}

function lineOf(text: string): string | null {
  const version = parseVersion(text);
  return version ? releaseLine(version) : null;
}

function isOlder(version: RabbitVersion, than: string): boolean {
  const other = parseVersion(than);
  return other !== null && compareVersions(version, other) < 0;
}

function isOlderText(text: string, than: string): boolean {
  const version = parseVersion(text);
  return version !== null && isOlder(version, than);
}

function compareTexts(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left && right ? compareVersions(left, right) : 0;
}
