import { statisticsIntervalMs } from '../samples/measuredFields.ts';
import { type Account, defaultAccounts } from './accounts.ts';
import { freshFeatureFlags, type RawFeatureFlag } from './featureFlags.ts';
import { type Load, ordinaryLoad } from './load.ts';
import { freshCounters, type SimulatedNode, startingNode } from './node.ts';
import { PasswordHashes } from './passwordHashes.ts';
import { type Population, populate } from './population.ts';
import { type Random, seededRandom } from './random.ts';
import { type Release, type ReleaseSeries, releases } from './release.ts';
import { step } from './step.ts';
import type { SimulatedVhost } from './vhosts.ts';
import { companyVhosts } from './world.ts';

/** Tells the time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

export interface ClusterOptions {
  /** Which line of RabbitMQ it behaves as; the newest by default. */
  readonly version?: ReleaseSeries;
  readonly clock?: Clock;
  /** The same seed and clock give the same figures. */
  readonly seed?: number;
  readonly name?: string;
  readonly nodes?: readonly string[];
  /** Changes to the ordinary load. */
  readonly load?: Partial<Load>;
  /** What there is beside the company's own. */
  readonly population?: Population;
  /** What happened before now, within the day that a new cluster has lived through. */
  readonly past?: readonly PastEvent[];
}

export interface PastEvent {
  readonly minutesAgo: number;
  happened(cluster: SimulatedCluster): void;
}

/**
 * A cluster that lives by its clock: whenever it is asked it first catches up with the time that passed, in steps
 * of the statistics interval. A new one has lived through the day before already.
 */
export class SimulatedCluster {
  readonly release: Release;
  readonly clock: Clock;
  readonly random: Random;
  name: string;
  readonly nodes: readonly SimulatedNode[];
  readonly vhosts: Map<string, SimulatedVhost>;
  readonly passwordHashes: PasswordHashes;
  readonly accounts: Map<string, Account>;
  readonly featureFlags: RawFeatureFlag[];
  readonly load: Load;
  /** `off`: statistics are disabled in the configuration; `late`: events arrive faster than they are worked off. */
  statistics: 'on' | 'off' | 'late' = 'on';
  statisticsEventQueue = 0;
  ratesMode: 'none' | 'basic' | 'detailed' = 'basic';
  /** Nodes on one side of a network that is cut; empty: all reach one another. */
  cutOff: ReadonlySet<string> = new Set();
  /** By node, the nodes from which it sees itself partitioned. */
  partitions: ReadonlyMap<string, readonly string[]> = new Map();
  readonly #listeners = new Set<NodeChangeListener>();
  #livedUntil: number;
  #planned: readonly { at: number; happens(): void }[];

  constructor(options: ClusterOptions = {}) {
    const names = options.nodes ?? ['rabbit@mq1', 'rabbit@mq2', 'rabbit@mq3'];
    this.release = releases[options.version ?? '4'];
    this.clock = options.clock ?? Date;
    this.random = seededRandom(options.seed ?? 1);
    this.passwordHashes = new PasswordHashes(options.seed ?? 1);
    this.accounts = defaultAccounts(this.passwordHashes);
    this.name = options.name ?? 'demo';
    this.featureFlags = freshFeatureFlags(this.release);
    this.load = { ...ordinaryLoad, ...options.load };
    this.vhosts = companyVhosts(this.release, names, this.load.consumers, options.population?.queues);
    populate(this, options.population ?? {});
    const now = lastInterval(this.clock.now());
    this.#livedUntil = now - longestMemoryMs;
    this.#planned = (options.past ?? [])
      .map(({ minutesAgo, happened }) => ({ at: now - minutesAgo * 60_000, happens: () => happened(this) }))
      .sort((a, b) => a.at - b.at);
    const startedAt = this.#livedUntil - 40 * 86_400_000;
    this.nodes = names.map((name, index) => startingNode(name, index, names, startedAt + index * 61_000));
    this.#settle();
    this.catchUp();
  }

  get publishersBlocked(): boolean {
    return this.nodes.some((node) => node.running && (node.memoryAlarm || node.diskAlarm));
  }

  /** Lives until now. After more than a day it begins anew a day ago; all before the last hour goes in minutes. */
  catchUp(): void {
    const now = lastInterval(this.clock.now());
    this.#livedUntil = Math.max(this.#livedUntil, now - longestMemoryMs);
    while (this.#livedUntil < now) {
      const coarse = now - this.#livedUntil > fineMemoryMs && this.#livedUntil % coarseStepMs === 0;
      const stepMs = coarse ? coarseStepMs : statisticsIntervalMs;
      this.#livedUntil += stepMs;
      this.#happen();
      step(this, this.#livedUntil, stepMs / 1000);
    }
  }

  /** The node of that name, or undefined. */
  node(name: string): SimulatedNode | undefined {
    return this.nodes.find((node) => node.name === name);
  }

  /** Calls back after a node went down or came up; the returned function ends that. */
  onNodeChange(listener: NodeChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells those who listen and waits for them. */
  async nodeChanged(node: SimulatedNode): Promise<void> {
    await Promise.all(Array.from(this.#listeners, (listener) => listener(node)));
  }

  /** Forgets what the node counted and remembered, as `DELETE /api/reset` does. */
  resetStatistics(node: SimulatedNode): void {
    const { fine, disk, deliver, lengths, churn, figures, persister, links } = node.statistics;
    for (const table of [fine, disk, deliver, lengths, churn, figures, persister, ...links.values()])
      table.clear();
    Object.assign(node, freshCounters(node.linkBytes.keys()));
  }

  /** @throws {RangeError} when there is none of that name */
  nodeNamed(name: string): SimulatedNode {
    const found = this.node(name);
    if (found !== undefined) return found;
    throw new RangeError(
      `the cluster has no such node, only ${this.nodes.map((node) => node.name).join(', ')}`,
    );
  }

  /** The node comes back: it is no longer cut off by what others remember of a partition. */
  rejoin({ name }: SimulatedNode): void {
    if (this.partitions.size === 0 || !this.cutOff.has(name)) return;
    this.cutOff = new Set([...this.cutOff].filter((other) => other !== name));
    if (this.cutOff.size === 0) this.partitions = new Map();
  }

  /** Whether both run and reach one another. */
  reaches(from: SimulatedNode, to: SimulatedNode): boolean {
    return from.running && to.running && this.cutOff.has(from.name) === this.cutOff.has(to.name);
  }

  #happen(): void {
    const due = this.#planned.filter(({ at }) => at <= this.#livedUntil);
    this.#planned = this.#planned.slice(due.length);
    for (const { happens } of due) happens();
  }

  /** Clients have long been there when the remembered past begins. */
  #settle(): void {
    for (const node of this.nodes) {
      node.connections = Math.round(this.load.connections * node.weight);
      node.ready = this.load.readyWhenHealthy * node.weight;
    }
  }
}

export type NodeChangeListener = (node: SimulatedNode) => Promise<void>;

const longestMemoryMs = 86_400_000 + 3_600_000;
const fineMemoryMs = 3_600_000 + 60_000;
const coarseStepMs = 60_000;

function lastInterval(at: number): number {
  return Math.floor(at / statisticsIntervalMs) * statisticsIntervalMs;
}
