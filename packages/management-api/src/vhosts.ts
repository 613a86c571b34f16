import { readBoolean, readList, readName, readRecord, readText } from './brokerValues.ts';
import { readTags } from './tags.ts';

/** One virtual host of `GET /api/vhosts`, as far as every user who may enter it sees it. */
export interface VirtualHost {
  name: string;
  description: string | null;
  tags: readonly string[];
  tracing: boolean | null;
  /** State by node name, such as `running` or `stopped`. */
  clusterState: Record<string, string>;
}

export const vhostsPath = '/api/vhosts';

/** The virtual hosts the asker may enter. */
export function readVhosts(json: unknown): readonly VirtualHost[] {
  return readList(json).map(readVhost);
}

function readVhost(json: unknown): VirtualHost {
  const fields = readRecord(json);
  const states = Object.entries(readRecord(fields.cluster_state));
  return {
    name: readName(fields.name),
    description: readText(fields.description),
    tags: readTags(fields.tags),
    tracing: readBoolean(fields.tracing),
    clusterState: Object.fromEntries(states.flatMap(([node, state]) => namedText(node, state))),
  };
}

function namedText(name: string, json: unknown): [string, string][] {
  const text = readText(json);
  return text === null ? [] : [[name, text]];
}
