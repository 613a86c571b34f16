import { runProgram } from '../runProgram.ts';
import { installPackage, isInstalled, whyNotInstallable } from './debianPackages.ts';
import { withLock } from './processLock.ts';
import { withoutServiceStarts } from './serviceStarts.ts';
import { testbedCache } from './testbedCache.ts';

/** The Debian packages that the tests of the project need. */
export const testPackages: readonly string[] = ['rabbitmq-server', 'debootstrap', 'chromium'];

/** A package that is not there, and why it was not installed. */
export interface MissingPackage {
  readonly name: string;
  /** The end of a sentence that begins with the package's name and "is missing: ". */
  readonly reason: string;
}

/**
 * Installs those of the packages that are not there, as root on Debian from the distribution, and returns those that
 * are still missing. No service is started by it, now or at the next boot.
 * @param say is told one line for each package that is installed
 */
export async function ensureInstalled(
  packages: readonly string[] = testPackages,
  say: (line: string) => void = console.log,
): Promise<MissingPackage[]> {
  const there = await Promise.all(packages.map(isInstalled));
  const absent = packages.filter((_, index) => !there[index]);
  if (absent.length === 0) return [];
  const reason = whyNotInstallable();
  if (reason !== undefined) return absent.map((name) => ({ name, reason }));
  return withLock(`${testbedCache()}/install.lock`, async () => {
    const missing: MissingPackage[] = [];
    for (const name of absent) {
      // Another process may have installed it while this one waited for the lock.
      if (await isInstalled(name)) continue;
      say(`installing ${name} from the distribution`);
      try {
        await installWithoutService(name);
      } catch (error) {
        missing.push({ name, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    return missing;
  });
}

async function installWithoutService(name: string): Promise<void> {
  await withoutServiceStarts(() => installPackage(name));
  // A machine that had no broker shall have none on 5672 after its next boot either.
  if (name === 'rabbitmq-server') await runProgram('update-rc.d', [name, 'disable']);
}
