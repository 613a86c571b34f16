import { access, appendFile, constants, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolderUnusable } from './dataFolder.ts';

/** Sessions that were logged out and whose cookies would still open. */
export interface LoggedOut {
  /**
   * From now on; rejects when it could not be written down and so holds in this process only.
   * @param endsAt when the session ends by itself, in ms since the epoch
   */
  deny(id: string, endsAt: number): Promise<void>;
  has(id: string, endsAt: number): Promise<boolean>;
}

/**
 * Keeps them in memory and in files of the data folder, one for each day on which such sessions end, so that a
 * restart and other processes with the same folder know them. Files of past days are removed.
 * @throws {DataFolderError}
 */
export async function openLoggedOut(dataDir: string, now: () => number): Promise<LoggedOut> {
  const folder = join(dataDir, 'logged-out');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    await removePastDays(folder, dayOf(now()));
  } catch (error) {
    throw dataFolderUnusable(dataDir, error);
  }
  const days = new Map<string, DayFile>();
  const dayFile = (endsAt: number) => {
    const name = dayOf(endsAt);
    const known = days.get(name) ?? { path: join(folder, name), ids: new Set<string>(), readTo: 0 };
    days.set(name, known);
    return known;
  };
  return {
    async deny(id, endsAt) {
      for (const name of days.keys()) if (name < dayOf(now())) days.delete(name);
      const file = dayFile(endsAt);
      file.ids.add(id);
      await appendFile(file.path, `${id}\n`, { mode: 0o600 });
    },
    async has(id, endsAt) {
      const file = dayFile(endsAt);
      await readNewLines(file);
      return file.ids.has(id);
    },
  };
}

async function removePastDays(folder: string, today: string): Promise<void> {
  const past = (await readdir(folder)).filter((name) => name < today);
  // Another process may have removed it in the same moment.
  await Promise.all(past.map((name) => rm(join(folder, name), { force: true })));
}

interface DayFile {
  readonly path: string;
  readonly ids: Set<string>;
  /** Bytes that were read; always the end of a line. */
  readTo: number;
}

async function readNewLines(file: DayFile): Promise<void> {
  const size = await sizeOf(file.path);
  if (size <= file.readTo) return;
  const handle = await open(file.path);
  try {
    const from = file.readTo;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.toString('latin1', 0, bytesRead);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const id of whole.split('\n')) if (id !== '') file.ids.add(id);
    file.readTo = Math.max(file.readTo, from + whole.length);
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
