/** What the clients of a traffic have seen, in messages. */
export interface TrafficCounts {
  published: number;
  confirmed: number;
  /** Published as mandatory, and given back because no queue took them. */
  returned: number;
  delivered: number;
  /** Delivered again after a client refused them or went away. */
  redelivered: number;
  got: number;
  /** Answers to a get from an empty queue. */
  gotNothing: number;
}

/** Counts at the start of a traffic. */
export function zeroCounts(): TrafficCounts {
  return { published: 0, confirmed: 0, returned: 0, delivered: 0, redelivered: 0, got: 0, gotNothing: 0 };
}
