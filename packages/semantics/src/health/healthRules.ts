import type { HealthRule } from './healthRule.ts';
import { basicGet } from './rules/basicGet.ts';
import { certificateExpiring } from './rules/certificateExpiring.ts';
import { churnHigh } from './rules/churnHigh.ts';
import { connectionChurnHigh } from './rules/connectionChurnHigh.ts';
import { connectionsMany } from './rules/connectionsMany.ts';
import { diskAlarm } from './rules/diskAlarm.ts';
import { diskForecast } from './rules/diskForecast.ts';
import { diskLow } from './rules/diskLow.ts';
import { distributionLinksMissing } from './rules/distributionLinksMissing.ts';
import { erlangProcessesExhausted, erlangProcessesHigh } from './rules/erlangProcesses.ts';
import { featureFlagsDisabled } from './rules/featureFlagsDisabled.ts';
import { fileDescriptorsExhausted, fileDescriptorsHigh } from './rules/fileDescriptors.ts';
import { knownAdvisories } from './rules/knownAdvisories.ts';
import { majorityLost } from './rules/majorityLost.ts';
import { memoryAlarm } from './rules/memoryAlarm.ts';
import { memoryHigh } from './rules/memoryHigh.ts';
import { mixedErlangVersions } from './rules/mixedErlangVersions.ts';
import { mixedRabbitmqVersions } from './rules/mixedRabbitmqVersions.ts';
import { nodeDown } from './rules/nodeDown.ts';
import { nodeInMaintenance } from './rules/nodeInMaintenance.ts';
import { nodeNotAnswering } from './rules/nodeNotAnswering.ts';
import { nodeRestarted } from './rules/nodeRestarted.ts';
import { partition } from './rules/partition.ts';
import { pluginsMissing } from './rules/pluginsMissing.ts';
import { publishersBlocked } from './rules/publishersBlocked.ts';
import { publishRateJump } from './rules/publishRateJump.ts';
import { queuedMessagesGrowing } from './rules/queuedMessagesGrowing.ts';
import { readyMessagesMany } from './rules/readyMessagesMany.ts';
import { redeliveryHigh } from './rules/redeliveryHigh.ts';
import { socketsExhausted, socketsHigh } from './rules/sockets.ts';
import { ratesOff, statisticsLate, statisticsOff } from './rules/statistics.ts';
import { trafficNotCounted } from './rules/trafficNotCounted.ts';
import { unackedMessagesMany } from './rules/unackedMessagesMany.ts';
import { unroutableDropped, unroutableReturned } from './rules/unroutable.ts';

/** Every rule, in the order in which checks that are fine are listed. */
export const healthRules: readonly HealthRule[] = [
  nodeDown,
  majorityLost,
  nodeNotAnswering,
  partition,
  memoryAlarm,
  memoryHigh,
  diskAlarm,
  diskLow,
  diskForecast,
  publishersBlocked,
  fileDescriptorsExhausted,
  fileDescriptorsHigh,
  socketsExhausted,
  socketsHigh,
  erlangProcessesExhausted,
  erlangProcessesHigh,
  distributionLinksMissing,
  unroutableDropped,
  unroutableReturned,
  queuedMessagesGrowing,
  readyMessagesMany,
  unackedMessagesMany,
  redeliveryHigh,
  basicGet,
  publishRateJump,
  connectionChurnHigh,
  churnHigh,
  connectionsMany,
  trafficNotCounted,
  statisticsOff,
  ratesOff,
  statisticsLate,
  certificateExpiring,
  mixedRabbitmqVersions,
  mixedErlangVersions,
  featureFlagsDisabled,
  pluginsMissing,
  knownAdvisories,
  nodeRestarted,
  nodeInMaintenance,
];
