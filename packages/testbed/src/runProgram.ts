import { spawn } from 'node:child_process';

/** What a program that ended well has written. */
export interface ProgramOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run a program. */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/**
 * Runs a program to its end.
 * @throws Error with the end of what it wrote, when it cannot start, exits with a code other than 0 or takes too long
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProgramOutput> {
  const child = spawn(file, [...args], {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ending = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });
  if (ending !== '0') {
    throw new Error(
      `${file} ${args.join(' ')} ended with ${ending}: ${(stderr + stdout).trim().slice(-2000)}`,
    );
  }
  return { stdout, stderr };
}
