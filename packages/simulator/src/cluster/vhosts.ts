import type { SimulatedBinding } from './bindings.ts';
import { predeclaredExchanges, type SimulatedExchange } from './exchanges.ts';
import { VhostPolicies } from './policies.ts';
import type { SimulatedQueue } from './queues.ts';
import type { Release } from './release.ts';

/** What a person says of a virtual host. */
export interface VhostSettings {
  description: string;
  tags: readonly string[];
  /** Null: none was set. */
  defaultQueueType: string | null;
  tracing: boolean;
}

/** A simulated virtual host with all that is in it. */
export class SimulatedVhost {
  readonly name: string;
  settings: VhostSettings;
  protectedFromDeletion = false;
  /** Nodes on which it failed. */
  readonly stoppedOn = new Set<string>();
  /** Part of the cluster's messages; the shares of all virtual hosts add up to 1. */
  readonly share: number;
  readonly policies: VhostPolicies;
  /** `max-connections`, `max-queues`. */
  readonly limits = new Map<string, number>();
  readonly exchanges = new Map<string, SimulatedExchange>();
  bindings: SimulatedBinding[] = [];
  readonly #queues = new Map<string, SimulatedQueue>();
  #weight = 0;

  /** A new one has the predeclared exchanges. */
  constructor(release: Release, name: string, settings: Partial<VhostSettings> = {}, share = 0) {
    this.name = name;
    this.settings = { description: '', tags: [], defaultQueueType: null, tracing: false, ...settings };
    this.share = share;
    this.policies = new VhostPolicies(release);
    for (const exchange of predeclaredExchanges()) this.exchanges.set(exchange.name, exchange);
  }

  get queues(): ReadonlyMap<string, SimulatedQueue> {
    return this.#queues;
  }

  /** A queue of that name there is not yet. */
  addQueue(queue: SimulatedQueue): void {
    this.#queues.set(queue.name, queue);
    this.#weight += queue.weight;
  }

  /** Its bindings go with it. Whether there was one of that name. */
  deleteQueue(name: string): boolean {
    this.bindings = this.bindings.filter(
      ({ destinationType, destination }) => destinationType !== 'queue' || destination !== name,
    );
    this.#weight -= this.#queues.get(name)?.weight ?? 0;
    return this.#queues.delete(name);
  }

  /** Bindings from it and to it go with it. */
  deleteExchange(name: string): void {
    this.exchanges.delete(name);
    this.bindings = this.bindings.filter(
      ({ source, destinationType, destination }) =>
        source !== name && (destinationType !== 'exchange' || destination !== name),
    );
  }

  /** The queue's part of the messages of the whole virtual host. */
  partOf({ weight }: SimulatedQueue): number {
    return this.#weight > 0 ? weight / this.#weight : 0;
  }
}
