import type { ReleaseSeries } from '../cluster.ts';
import { runProgram } from '../runProgram.ts';
import { whyNotInstallable } from './debianPackages.ts';
import { ensureInstalled } from './ensureInstalled.ts';
import { ensureNewestRoot } from './newestRoot.ts';

/**
 * Installs what a cluster of the series needs. Returns undefined when it can be started, else a sentence that says why
 * not, for a test to be skipped with.
 * @throws Error instead where CI=true, so that no suite is skipped there
 */
export async function ensureBroker(
  series: ReleaseSeries,
  say: (line: string) => void = console.log,
): Promise<string | undefined> {
  const obstacle = await (series === '3.10' ? distributionBroker(say) : newestBroker(say));
  if (obstacle === undefined) return undefined;
  const sentence = `RabbitMQ ${series} cannot be started here: ${obstacle}`;
  if (process.env.CI === 'true') throw new Error(sentence);
  return sentence;
}

async function distributionBroker(say: (line: string) => void): Promise<string | undefined> {
  const missing = await ensureInstalled(['rabbitmq-server'], say);
  return missing.length === 0 ? undefined : `rabbitmq-server is missing (${whyMissing()})`;
}

async function newestBroker(say: (line: string) => void): Promise<string | undefined> {
  // Entering a root folder needs the same rights as making it.
  const obstacle = whyNotInstallable();
  if (obstacle !== undefined) return obstacle;
  const missing = await ensureInstalled(['debootstrap'], say);
  if (missing.length > 0) return `debootstrap is missing (${whyMissing()})`;
  try {
    // A container without the right to mount has no use for a root folder.
    await runProgram('unshare', ['--mount', 'true']);
    await ensureNewestRoot(say);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function whyMissing(): string {
  return whyNotInstallable() ?? 'its installation failed';
}
