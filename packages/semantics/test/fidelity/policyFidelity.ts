import {
  exchangePath,
  operatorPolicyPath,
  permissionBody,
  permissionPath,
  policyPath,
  queuePath,
  stringifyLossless,
  vhostPath,
} from '@warren/management-api';
import type { OpenCluster } from '@warren/testbed';
import {
  dialectOf,
  type HoldingPolicy,
  heldPolicy,
  holdingPolicy,
  mergeDefinitions,
  type Policy,
  type PolicyBroker,
  policyFaults,
  readPattern,
  readPolicies,
} from '../../src/index.ts';
import { askErlangJson, brokerOf, changeBroker, erlangBinary, prepareBroker } from './askBroker.ts';
import { generateName } from './generateNames.ts';
import { type GeneratedPolicy, generatePolicies } from './generatePolicies.ts';
import { type Choices, seededChoices } from './seededChoices.ts';

/** What was foretold and what the broker did. */
export interface PolicyFidelity {
  /** Queues and exchanges with the policies they had in a round. */
  objects: number;
  /** Puts of policies and operator policies. */
  puts: number;
  refusedPuts: number;
  undecided: number;
  /** Puts that are refused in other words than foretold. */
  otherWords: readonly unknown[];
  wrong: readonly unknown[];
}

const vhost = 'generated policies';
const rounds = 5;

/**
 * Declares queues and exchanges on a real broker, puts generated policies and operator policies round by round, and
 * compares with what is foretold: which puts are refused and in which words, and for each queue and exchange the
 * policy, the operator policy and the effective definition.
 * @param cases how many queues and exchanges at least, each counted once a round
 */
export async function policyFidelity(
  cluster: OpenCluster,
  seed: number,
  cases: number,
): Promise<PolicyFidelity> {
  const choices = seededChoices(seed);
  const broker = await brokerOf(cluster);
  const total = {
    objects: 0,
    puts: 0,
    refusedPuts: 0,
    undecided: 0,
    otherWords: [] as unknown[],
    wrong: [] as unknown[],
  };
  while (total.objects < cases) {
    const names = await declareWorld(cluster, choices);
    for (let round = 0; round < rounds && total.objects < cases; round += 1) {
      const puts = await putPolicies(cluster, broker, generatePolicies(choices, names, broker.version));
      const objects = judgeObjects(await heldPolicies(cluster), puts.kept, broker);
      total.puts += puts.answered.length;
      total.refusedPuts += puts.answered.filter(({ told }) => told !== null).length;
      total.objects += objects.length;
      total.undecided += objects.filter(({ right }) => right === null).length;
      total.wrong.push(...puts.answered.filter(({ right }) => right === false));
      total.otherWords.push(...puts.answered.filter(({ right, sameWords }) => right && !sameWords));
      total.wrong.push(
        ...objects.filter(({ right }) => right === false).map((object) => ({ ...object, kept: puts.kept })),
      );
      await removePolicies(cluster, puts.kept);
    }
    await prepareBroker(cluster, 'DELETE', vhostPath(vhost));
  }
  return total;
}

/** A virtual host of its own, with queues of each type and exchanges. @returns their names */
async function declareWorld(cluster: OpenCluster, choices: Choices): Promise<string[]> {
  await prepareBroker(cluster, 'PUT', vhostPath(vhost), {});
  const everything = { configure: '.*', write: '.*', read: '.*' };
  await prepareBroker(cluster, 'PUT', permissionPath(vhost, 'admin'), permissionBody(everything));
  const queues = Array.from({ length: 36 }, () => generateName(choices));
  const exchanges = Array.from({ length: 18 }, () => generateName(choices)).filter(
    (name) => !name.startsWith('amq.'),
  );
  for (const name of new Set(queues.filter((queue) => !queue.startsWith('amq.')))) {
    await prepareBroker(cluster, 'PUT', queuePath(vhost, name), queueBody(choices));
  }
  for (const name of new Set(exchanges)) {
    const type = choices.pick(['direct', 'fanout', 'topic', 'headers']);
    const body = { type, durable: choices.chance(0.9), internal: choices.chance(0.1) };
    await prepareBroker(cluster, 'PUT', exchangePath(vhost, name), body);
  }
  return [...queues, ...exchanges];
}

function queueBody(choices: Choices): object {
  const type = choices.pick(['classic', 'classic', 'quorum', 'stream']);
  if (type === 'stream') return { durable: true, arguments: { 'x-queue-type': type } };
  const more = choices.pick([
    {},
    {},
    { 'x-max-length': 7 },
    { 'x-message-ttl': 60_000 },
    { 'x-overflow': 'drop-head' },
  ]);
  const durable = type === 'quorum' || choices.chance(0.9);
  return { durable, arguments: { 'x-queue-type': type, ...more } };
}

/** One after the other, as a person would. */
async function putPolicies(cluster: OpenCluster, broker: PolicyBroker, policies: readonly GeneratedPolicy[]) {
  const answered = [];
  const kept: GeneratedPolicy[] = [];
  for (const policy of policies) {
    const told = await changeBroker(cluster, 'PUT', pathOf(policy), policy.body);
    answered.push({ policy, told, ...judgePut(policy, told, broker) });
    if (told === null) kept.push(policy);
  }
  return { answered, kept };
}

async function removePolicies(cluster: OpenCluster, policies: readonly GeneratedPolicy[]): Promise<void> {
  for (const policy of policies) await prepareBroker(cluster, 'DELETE', pathOf(policy));
}

function pathOf({ kind, name }: GeneratedPolicy): string {
  return kind === 'policy' ? policyPath(vhost, name) : operatorPolicyPath(vhost, name);
}

/** @param told the reason of the broker; null when it took the policy */
function judgePut({ kind, body }: GeneratedPolicy, told: string | null, broker: PolicyBroker) {
  const faults = policyFaults(body, kind, broker);
  const foretold = `Validation failed\n\n${faults.map(({ reason }) => reason).join('\n')}\n`;
  const right = isUndecided(body.pattern, broker) ? null : (told === null) === (faults.length === 0);
  // Brokers break and pad long words, and have none where they fail on what is not ASCII.
  const sameWords = told === null || told === '500' || readable(told) === readable(foretold);
  return { foretold, right, sameWords };
}

function isUndecided(pattern: unknown, { erlangVersion }: PolicyBroker): boolean {
  const dialect = dialectOf(erlangVersion);
  if (typeof pattern !== 'string' || !dialect) return false;
  return readPattern(new TextEncoder().encode(pattern), dialect).verdict === 'undecided';
}

/** Some versions escape the words for HTML. */
function readable(reason: string): string {
  return reason
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, '');
}

/** A queue or exchange as the broker has it. */
interface HeldPolicies {
  kind: 'queue' | 'exchange';
  name: string;
  type: string;
  policy: string | null;
  operatorPolicy: string | null;
  effective: object;
}

/** What the broker's own tools show of queues and exchanges, asked where they ask: the API tells it with delay. */
async function heldPolicies(cluster: OpenCluster): Promise<HeldPolicies[]> {
  const answer = await askErlangJson(
    cluster,
    `Name = fun(N) when is_binary(N) -> N; (_) -> null end,
    Definition = fun(D) when is_list(D) -> maps:from_list(D); (_) -> #{} end,
    Held = fun(Kind, N, Type, Of) -> #{kind => Kind, name => N, type => Type, policy => Name(rabbit_policy:name(Of)),
      operatorPolicy => Name(rabbit_policy:name_op(Of)), effective => Definition(rabbit_policy:effective_definition(Of))} end,
    [Held(queue, element(4, amqqueue:get_name(Q)), amqqueue:get_type(Q), Q) || Q <- rabbit_amqqueue:list(${erlangBinary(vhost)})]
    ++ [Held(exchange, element(4, element(2, X)), element(3, X), X) || X <- rabbit_exchange:list(${erlangBinary(vhost)})]`,
  );
  if (!isList(answer)) throw new Error('no list of queues and exchanges');
  return answer.map((held) => ({ ...held, type: held.type.replace(/^rabbit_(\w+)_queue$/, '$1') }));
}

function isList(answer: unknown): answer is HeldPolicies[] {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'object' && 'policy' in each);
}

function judgeObjects(
  objects: readonly HeldPolicies[],
  kept: readonly GeneratedPolicy[],
  broker: PolicyBroker,
) {
  const read = (kind: GeneratedPolicy['kind']) =>
    readPolicies(kept.filter((policy) => policy.kind === kind).map(storedPolicy), broker);
  const [policies, operatorPolicies] = [read('policy'), read('operator-policy')];
  return objects.map((object) => {
    const target = { kind: object.kind, name: object.name, type: object.type, arguments: {} };
    const holding = holdingPolicy(target, policies);
    // On an exchange nothing of an operator policy shows.
    const operator: HoldingPolicy =
      object.kind === 'queue' ? holdingPolicy(target, operatorPolicies) : { verdict: 'none' };
    const { definition } = mergeDefinitions(
      heldPolicy(holding, object.policy)?.policy.definition ?? null,
      heldPolicy(operator, object.operatorPolicy)?.policy.definition ?? null,
    );
    const verdicts = [
      agrees(holding, object.policy),
      object.kind === 'exchange' || agrees(operator, object.operatorPolicy),
      object.kind === 'exchange' || sorted(definition) === sorted(object.effective),
    ];
    const right = [holding, operator].some(({ verdict }) => verdict === 'undecided')
      ? null
      : !verdicts.includes(false);
    return { ...object, foretold: definition, right };
  });
}

function agrees(holding: HoldingPolicy, name: string | null): boolean {
  if (holding.verdict === 'none') return name === null;
  return heldPolicy(holding, name)?.policy.name === name;
}

function storedPolicy({ name, body }: GeneratedPolicy): Policy {
  const applyTo = body['apply-to'] ?? 'all';
  const priority = body.priority ?? 0;
  return {
    name,
    pattern: String(body.pattern),
    applyTo: String(applyTo),
    priority,
    definition: body.definition,
  };
}

function sorted(definition: object): string {
  return stringifyLossless(Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1)));
}
