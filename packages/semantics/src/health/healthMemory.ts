import type { LaneSegment } from './finding.ts';

/**
 * What one judgement hands to the next: a plain value of bounded size, without what ended more than a day ago. It is the
 * memory of flags, which a broker keeps no history of, and of what samples have since forgotten.
 */
export interface HealthMemory {
  at: number;
  /** By `findingKey`. */
  subjects: Readonly<Record<string, SubjectMemory>>;
}

export interface SubjectMemory {
  /** When it was last judged. */
  judgedAt: number;
  /** Whether it was found then, told or still held back. */
  found: boolean;
  segments: readonly LaneSegment[];
}

const keptMs = 24 * 60 * 60_000;
const keptSegments = 100;
const keptSubjects = 10_000;

/** The memory without what is older than a day or too much: of too much, the newest stays. */
export function boundedMemory(at: number, subjects: Iterable<[string, SubjectMemory]>): HealthMemory {
  const recent = [...subjects]
    .filter(([, { judgedAt }]) => judgedAt > at - keptMs)
    .sort(([, a], [, b]) => b.judgedAt - a.judgedAt)
    .slice(0, keptSubjects)
    .map(([key, subject]): [string, SubjectMemory] => [
      key,
      { ...subject, segments: boundedSegments(at, subject.segments) },
    ]);
  return { at, subjects: Object.fromEntries(recent) };
}

function boundedSegments(at: number, segments: readonly LaneSegment[]): readonly LaneSegment[] {
  return segments.filter(({ to }) => to > at - keptMs).slice(-keptSegments);
}
