import { runProgram } from '../runProgram.ts';
import { plainEnvironment } from './debianPackages.ts';

/**
 * Address of the archive from which this machine's apt gets `rabbitmq-server`: the one that holds whole releases, not
 * the archive of security updates.
 * @throws Error when apt knows none
 */
export async function debianMirror(): Promise<string> {
  const env = plainEnvironment();
  const { stdout: archives } = await runProgram(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', 'Origin: Debian', 'Label: Debian'],
    { env },
  );
  const { stdout: policy } = await runProgram('apt-cache', ['policy', 'rabbitmq-server'], { env });
  const mirror = chooseMirror(archives, policy);
  if (mirror === undefined) throw new Error('apt knows no archive of Debian that holds rabbitmq-server');
  return mirror;
}

/**
 * The first of the archives, one address a line, that `apt-cache policy` names as a source of the package.
 */
export function chooseMirror(archives: string, policy: string): string | undefined {
  const known = archives.split('\n').filter((address) => address !== '');
  return known.find((address) => policy.includes(` ${address.replace(/\/$/, '')} `));
}

/** The environment with the proxy that apt is told to use, for programs that read it from there. */
export async function proxyEnvironment(): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await runProgram('apt-config', ['shell', 'PROXY', 'Acquire::http::Proxy']);
  const proxy = /^PROXY='([^']+)'/.exec(stdout)?.[1];
  return { ...plainEnvironment(), ...(proxy === undefined ? {} : { http_proxy: proxy }) };
}
