import { runProgram } from '../runProgram.ts';
import { installPackage, isInstalled, whyNotInstallable } from './debianPackages.ts';
import { withLock } from './processLock.ts';
import { withoutServiceStarts } from './serviceStarts.ts';
import { testbedCache } from './testbedCache.ts';

/** The Debian packages that the tests of the project need. */
export const testPackages: readonly string[] = ['rabbitmq-server', 'debootstrap', 'chromium', 'curl'];

/**
 * Installs those of the packages that are not there, as root on Debian from the distribution, and returns the names of
 * those that are still missing. No service is started by it, now or at the next boot.
 * @param say is told one line for each package that is installed, and why one is still missing
 */
export async function ensureInstalled(
  packages: readonly string[] = testPackages,
  say: (line: string) => void = console.log,
): Promise<string[]> {
  const absent = await notInstalled(packages);
  if (absent.length === 0) return [];
  const obstacle = whyNotInstallable();
  if (obstacle !== undefined) {
    for (const name of absent) say(`${name} is missing: ${obstacle}`);
    return absent;
  }
  return withLock(`${testbedCache()}/install.lock`, async () => {
    // Asked again: another process may have installed them while this one waited for the lock.
    for (const name of await notInstalled(absent)) {
      say(`installing ${name} from the distribution`);
      await installWithoutService(name).catch((error: unknown) => say(`${name} is missing: ${error}`));
    }
    return notInstalled(absent);
  });
}

async function notInstalled(packages: readonly string[]): Promise<string[]> {
  const there = await Promise.all(packages.map(isInstalled));
  return packages.filter((_, index) => !there[index]);
}

async function installWithoutService(name: string): Promise<void> {
  await withoutServiceStarts(() => installPackage(name));
  // A machine that had no broker shall have none on 5672 after its next boot either.
  if (name === 'rabbitmq-server') await runProgram('update-rc.d', [name, 'disable']);
}
