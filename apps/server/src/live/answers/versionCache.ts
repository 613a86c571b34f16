/** Answers made once per version of a snapshot; a new version forgets those of the old. */
export interface VersionCache<T> {
  get(version: number, key: string, make: () => T): T;
}

export function createVersionCache<T>(): VersionCache<T> {
  let current = -1;
  const made = new Map<string, T>();
  return {
    get(version, key, make) {
      if (version !== current) {
        current = version;
        made.clear();
      }
      const known = made.get(key);
      if (known !== undefined) return known;
      const answer = make();
      made.set(key, answer);
      return answer;
    },
  };
}
