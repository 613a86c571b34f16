import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Does something, for example installs a package, while Debian's packages start no service: their scripts ask
 * policy-rc.d, and 101 means no (invoke-rc.d(8)). What stood there before stands there again afterwards.
 */
export async function withoutServiceStarts<Result>(
  action: () => Promise<Result>,
  policyFile = '/usr/sbin/policy-rc.d',
): Promise<Result> {
  const before = `${policyFile}.before-warren-testbed`;
  // Left by a run that was killed: the older of the two files is the machine's own.
  if (existsSync(policyFile) && !existsSync(before)) renameSync(policyFile, before);
  writeFileSync(policyFile, policy(before), { mode: 0o755 });
  try {
    return await action();
  } finally {
    if (existsSync(before)) renameSync(before, policyFile);
    else rmSync(policyFile);
  }
}

/** Says no only as long as this process lives, so that a killed run stops no service of the machine for ever. */
function policy(before: string): string {
  return `#!/bin/sh
# Written while Warren's testbed installs a package, and removed afterwards.
[ -d /proc/${process.pid} ] && exit 101
[ -x ${before} ] && exec ${before} "$@"
exit 0
`;
}
