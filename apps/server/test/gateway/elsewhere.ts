import { networkInterfaces } from 'node:os';

/**
 * An address of this machine that is not loopback. A connection from it to a listener on loopback looks to the
 * listener like one from another machine, and never leaves this one. Undefined: there is no such address.
 */
export const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
