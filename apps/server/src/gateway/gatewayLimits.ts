/** Milliseconds. None bounds a whole request or answer: a long one that moves may take as long as it likes. */
export interface GatewayLimits {
  /** Until a connection to a broker stands. */
  readonly connectMs: number;
  /** From the last byte of a GET or HEAD to the first of its answer. */
  readonly readAnswerMs: number;
  /** The same for any other method; importing definitions takes minutes. */
  readonly writeAnswerMs: number;
  /** How long a broker may be silent before it is probed: one that hangs does not answer the probe either. */
  readonly silentReadMs: number;
  readonly silentWriteMs: number;
  /** How long a body may stand still, in either direction. */
  readonly idleMs: number;
}

export const gatewayLimits: GatewayLimits = {
  connectMs: 3_000,
  readAnswerMs: 60_000,
  writeAnswerMs: 600_000,
  silentReadMs: 3_000,
  silentWriteMs: 15_000,
  idleMs: 300_000,
};
