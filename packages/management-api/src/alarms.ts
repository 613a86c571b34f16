import { readList, readName, readRecord, readText } from './brokerValues.ts';

/** A resource that a node is short of, which blocks publishers of the whole cluster. */
export interface Alarm {
  node: string;
  /** `memory` or `disk space`. */
  resource: string;
}

/** Answers 200 when no node of the cluster has an alarm, else 503. */
export const alarmsPath = '/api/health/checks/alarms';

/** The same for the answering node alone. */
export const localAlarmsPath = '/api/health/checks/local-alarms';

/** The alarms in force, from a 200 or 503 of either check; null when the body is neither. */
export function readAlarms(json: unknown): readonly Alarm[] | null {
  const { status, alarms } = readRecord(json);
  if (status === 'ok') return [];
  return status === 'failed' ? readList(alarms).map(readAlarm) : null;
}

function readAlarm(json: unknown): Alarm {
  const { node, resource } = readRecord(json);
  return { node: readName(node), resource: readText(resource) ?? '' };
}
