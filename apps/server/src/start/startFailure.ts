import { ConfigurationError } from '../config.ts';
import { DataFolderError } from '../sessions/dataFolder.ts';

/** What a person is told when Warren cannot start: what is wrong, where, and what to do. */
export function startFailure(error: unknown, host: string, port: number): string {
  if (error instanceof ConfigurationError) {
    return `The configuration does not hold:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`;
  }
  if (error instanceof DataFolderError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use on ${host}: stop what listens there, or choose another port with WARREN_PORT.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this user: choose one above 1023 with WARREN_PORT.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is no address of this machine: set WARREN_HOST to one, or to :: for all.`;
  }
  return `Warren cannot start: ${error instanceof Error ? error.message : 'unknown reason'}`;
}
