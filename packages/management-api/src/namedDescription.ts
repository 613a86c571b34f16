import { readBoolean, readName, readRecord, readText } from './brokerValues.ts';

/** An exchange type or an authentication mechanism that a node knows. */
export interface NamedDescription {
  name: string;
  description: string;
  enabled: boolean;
}

export function readNamedDescription(json: unknown): NamedDescription {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    description: readText(fields.description) ?? '',
    enabled: readBoolean(fields.enabled) ?? false,
  };
}
