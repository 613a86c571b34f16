import { existsSync } from 'node:fs';
import { runProgram } from '../runProgram.ts';

/** Why packages cannot be installed here, as the end of a sentence; undefined when they can. */
export function whyNotInstallable(): string | undefined {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get'))
    return 'this system is not Debian';
  if (process.getuid?.() !== 0) return 'only root can install packages';
  return undefined;
}

/** Whether a package of the distribution is installed. */
export async function isInstalled(name: string): Promise<boolean> {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of dpkg's own format
    const { stdout } = await runProgram('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
    return stdout === 'installed';
  } catch {
    return false;
  }
}

/** Installs a package with what it depends on, after fetching the lists of packages where they are missing or old. */
export async function installPackage(name: string): Promise<void> {
  const install = () => aptGet('install', '--no-install-recommends', name);
  if (await isKnown(name)) {
    // Lists from last month name files that the mirror has replaced since.
    await install().catch(() => aptGet('update').then(install));
  } else {
    await aptGet('update');
    await install();
  }
}

async function isKnown(name: string): Promise<boolean> {
  const { stdout } = await runProgram('apt-cache', ['policy', name], { env: plainEnvironment() });
  return /Candidate: \d/.test(stdout);
}

function aptGet(...args: string[]) {
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=600'];
  return runProgram('apt-get', [...options, ...args], {
    env: { ...plainEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Without the language of the machine, whose words would be other ones than are looked for. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8' };
}
