import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cluster } from '@warren/testbed';
import { describe, expect, test } from 'vitest';
import { startWarren, temporaryFolder } from '../startWarren.ts';

const python = findPython();

/** The command-line tool that the broker itself hands out, pointed at Warren. */
export function rabbitmqadminTests(cluster: () => Cluster): void {
  describe.skipIf(python === undefined)(
    python === undefined ? 'SKIPPED: rabbitmqadmin needs python3' : 'rabbitmqadmin',
    () => {
      test('is fetched from Warren and declares, lists, publishes, gets, exports, deletes and imports', async () => {
        const warren = await startWarren({ urls: cluster().nodes.map((node) => node.managementUrl) });
        const folder = temporaryFolder();
        const script = join(folder, 'rabbitmqadmin');
        const definitions = join(folder, 'definitions.json');
        writeFileSync(script, await (await fetch(`${warren.url}/cli/rabbitmqadmin`)).text());
        const rabbitmqadmin = async (...args: string[]): Promise<string> => {
          const account = [
            '--host=127.0.0.1',
            `--port=${warren.port}`,
            '--username=admin',
            '--password=admin-pw',
          ];
          const { stdout } = await promisify(execFile)(python ?? '', [script, ...account, ...args]);
          return stdout;
        };
        const queues = () => rabbitmqadmin('--format=tsv', 'list', 'queues', 'name', 'durable');

        await rabbitmqadmin('declare', 'queue', 'name=by rabbitmqadmin/é', 'durable=true');
        expect(await queues()).toContain('by rabbitmqadmin/é\tTrue');
        const published = await rabbitmqadmin('publish', 'routing_key=by rabbitmqadmin/é', 'payload=hello');
        expect(published).toContain('Message published');
        const got = await rabbitmqadmin('get', 'queue=by rabbitmqadmin/é', 'ackmode=ack_requeue_false');
        expect(got).toContain('hello');
        await rabbitmqadmin('export', definitions);
        expect(readFileSync(definitions, 'utf8')).toContain('by rabbitmqadmin');
        await rabbitmqadmin('delete', 'queue', 'name=by rabbitmqadmin/é');
        expect(await queues()).not.toContain('by rabbitmqadmin');
        await rabbitmqadmin('import', definitions);
        expect(await queues()).toContain('by rabbitmqadmin/é\tTrue');
        await rabbitmqadmin('delete', 'queue', 'name=by rabbitmqadmin/é');
      });

      test('is told by the broker what is wrong', async () => {
        const warren = await startWarren({ urls: cluster().nodes.map((node) => node.managementUrl) });
        const script = join(temporaryFolder(), 'rabbitmqadmin');
        writeFileSync(script, await (await fetch(`${warren.url}/cli/rabbitmqadmin`)).text());
        const args = [
          script,
          '--host=127.0.0.1',
          `--port=${warren.port}`,
          '--username=admin',
          '--password=wrong',
        ];
        const failing = promisify(execFile)(python ?? '', [...args, 'list', 'queues']);
        await expect(failing).rejects.toThrow('Access refused');
      });
    },
  );
}

/** @throws Error where CI=true and there is none, so that nothing is skipped there */
function findPython(): string | undefined {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return 'python3';
  } catch (error) {
    if (process.env.CI === 'true') throw new Error('rabbitmqadmin needs python3', { cause: error });
    return undefined;
  }
}
