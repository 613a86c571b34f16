/** The data folder, or something in it, cannot be used; the sentence names it and what to do. */
export class DataFolderError extends Error {}

export function dataFolderUnusable(dataDir: string, cause: unknown): DataFolderError {
  return new DataFolderError(
    `The data folder ${dataDir} cannot be used (${codeOf(cause)}): let Warren write there, or name another with WARREN_DATA_DIR.`,
  );
}

/** The system's word for what went wrong, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
