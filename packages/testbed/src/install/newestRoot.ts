import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../runProgram.ts';
import { debianMirror, proxyEnvironment } from './debianMirror.ts';
import { withLock } from './processLock.ts';
import { testbedCache } from './testbedCache.ts';

/** The root folder that holds the newest RabbitMQ and the Debian packages it needs. Remove it to get a newer one. */
export function newestRoot(): string {
  return join(testbedCache(), 'rabbitmq-4');
}

/**
 * Makes the root folder from Debian's next release when it is not there. Needs root and debootstrap; takes about a
 * minute and 300 MB. Several processes may ask at once, one makes it.
 * @throws Error when the folder cannot be made; nothing is left behind then
 */
export async function ensureNewestRoot(say: (line: string) => void = console.log): Promise<void> {
  if (existsSync(newestRoot())) return;
  await withLock(join(testbedCache(), 'rabbitmq-4.lock'), async () => {
    if (existsSync(newestRoot())) return;
    removeUnfinished();
    say('installing the newest RabbitMQ from the next release of the distribution in a folder of its own');
    const mirror = await debianMirror();
    // A package is missing from testing now and then, while a fault in it is open.
    await makeRoot('testing', mirror).catch(() => makeRoot('sid', mirror));
  });
}

async function makeRoot(suite: 'testing' | 'sid', mirror: string): Promise<void> {
  const root = mkdtempSync(join(testbedCache(), unfinished));
  try {
    chmodSync(root, 0o755);
    // Mounts and processes of debootstrap live in namespaces of its own: the mounts are gone before anybody could
    // delete through them, and the processes end with this one, also when it is killed.
    const contained = [
      '--pdeathsig',
      'KILL',
      'unshare',
      '--mount-proc',
      '--pid',
      '--fork',
      '--kill-child=KILL',
      '--',
    ];
    const debootstrap = ['--variant=minbase', '--include=rabbitmq-server', suite, root, mirror, 'sid'];
    await runProgram('setpriv', [...contained, 'debootstrap', ...debootstrap], {
      env: await proxyEnvironment(),
    });
    for (const folder of dispensable) rmSync(join(root, folder), { recursive: true, force: true });
    copyFileSync('/etc/hosts', join(root, 'etc/hosts'));
    renameSync(root, newestRoot());
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

const unfinished = '.unfinished-';

/** Fetched packages, and documents and languages that no broker reads: a quarter of the size. */
const dispensable = [
  'var/cache/apt',
  'var/lib/apt/lists',
  'usr/share/doc',
  'usr/share/man',
  'usr/share/locale',
];

function removeUnfinished(): void {
  for (const name of readdirSync(testbedCache())) {
    if (name.startsWith(unfinished)) rmSync(join(testbedCache(), name), { recursive: true, force: true });
  }
}
