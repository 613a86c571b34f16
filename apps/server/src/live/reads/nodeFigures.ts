import type { Measured, Node } from '@warren/management-api';

/** Names in a sample store of what only a node's own page shows. */
export const nodeFigureName = {
  activity: (key: string) => `activity ${key}`,
  churn: (kind: string) => `churn ${kind}`,
  sentTo: (peer: string) => `sent to ${peer}`,
  receivedFrom: (peer: string) => `received from ${peer}`,
};

export function nodeFiguresOf({ activity, churn, clusterLinks }: Node): [string, Measured][] {
  return [
    ...Object.entries(activity).map(([key, m]): [string, Measured] => [nodeFigureName.activity(key), m]),
    ...Object.entries(churn).map(([kind, m]): [string, Measured] => [nodeFigureName.churn(kind), m]),
    ...clusterLinks.flatMap(({ peer, sentBytes, receivedBytes }): [string, Measured][] => [
      [nodeFigureName.sentTo(peer), sentBytes],
      [nodeFigureName.receivedFrom(peer), receivedBytes],
    ]),
  ];
}
