import { readBoolean, readName, readRecord } from './brokerValues.ts';
import { readTags } from './tags.ts';

/** `GET /api/whoami`, normalised: `tags` is "a,b" on old brokers and a list on new ones. */
export interface Whoami {
  name: string;
  tags: readonly string[];
  isInternalUser: boolean | null;
}

export const whoamiPath = '/api/whoami';

export function readWhoami(json: unknown): Whoami {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    tags: readTags(fields.tags),
    isInternalUser: readBoolean(fields.is_internal_user),
  };
}
