import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problemSchema, type Session, sessionSchema } from '@warren/console-api';
import { onTestFinished } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';

/** A Warren of this process, listening on a free loopback port. */
export interface StartedWarren {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything it logged, at trace level. */
  log(): string;
  /** A cookie jar of one browser: sends its cookies, keeps what is set. */
  browser(headers?: Record<string, string>): Browser;
  close(): Promise<void>;
}

export type Browser = (path: string, options?: RequestInit) => Promise<Response>;

export interface WarrenSettings {
  readonly urls?: readonly string[];
  /** Further variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly dataDir?: string;
  /** Files of a web app, by path. */
  readonly web?: Readonly<Record<string, string | Buffer>>;
  readonly now?: () => number;
}

export async function startWarren(settings: WarrenSettings = {}): Promise<StartedWarren> {
  const dataDir = settings.dataDir ?? temporaryFolder();
  const webDir = temporaryFolder();
  for (const [path, content] of Object.entries(settings.web ?? {})) {
    mkdirSync(dirname(join(webDir, path)), { recursive: true });
    writeFileSync(join(webDir, path), content);
  }
  const lines: string[] = [];
  const config = readConfig(
    {
      ...(settings.urls === undefined ? {} : { RABBITMQ_URL: settings.urls.join(',') }),
      WARREN_DATA_DIR: dataDir,
      ...settings.env,
    },
    dataDir,
  );
  const app = await buildApp(config, {
    log: createLog('trace', { write: (line) => lines.push(line) }),
    webDir,
    version: '0.0.0-test',
    ...(settings.now === undefined ? {} : { now: settings.now }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    dataDir,
    log: () => lines.join(''),
    browser: (headers = {}) => browser(url, headers),
    close: () => app.close(),
  };
}

/** The body of a log-in, with what the page sends along. */
export function logInWith(username: string, password: string) {
  return {
    method: 'POST',
    headers: { 'x-requested-with': 'warren', 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  };
}

export const logOut = { method: 'DELETE', headers: { 'x-requested-with': 'warren' } };

/** The stable code of a refusal. */
export async function errorOf(answer: Response): Promise<string> {
  return problemSchema.parse(await answer.json()).error;
}

export async function sessionOf(answer: Response | Promise<Response>): Promise<Session> {
  return sessionSchema.parse(await (await answer).json());
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warren-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function browser(url: string, always: Record<string, string>): Browser {
  const jar = new Map<string, string>();
  return async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ ...always, ...(cookie === '' ? {} : { cookie }) });
    new Headers(options.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    const answer = await fetch(url + path, { redirect: 'manual', ...options, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
}
