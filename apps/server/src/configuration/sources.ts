import { readFileSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A value as it was written, and where. */
export interface Setting {
  readonly text: string;
  /** `environment`, or file and line. */
  readonly place: string;
}

/** Values by variable. */
export type Settings = ReadonlyMap<string, Setting>;

export interface SettingsFile {
  readonly settings: Settings;
  readonly clusters: readonly ClusterSettings[];
  /** What is wrong with the file as such, as whole sentences. */
  readonly problems: readonly string[];
}

export interface ClusterSettings {
  readonly id: string | null;
  readonly place: string;
  readonly settings: Settings;
}

/** @param env the process's environment; an empty value counts as none */
export function environmentSettings(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Settings {
  return new Map(
    names.flatMap((name) => {
      const text = env[name];
      return text === undefined || text === '' ? [] : [[name, { text, place: 'environment' }] as const];
    }),
  );
}

/** Reads a YAML file of settings. Whatever is wrong with it comes back in `problems`; values are not judged. */
export function fileSettings(path: string): SettingsFile {
  const lines = new LineCounter();
  const text = contentOf(path);
  if (text === null) return broken(`WARREN_CONFIG (environment): no file can be read at ${path}`);
  // Messages of the YAML reader show pieces of the file, and so might show a password.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (node: Node | null) => `${path} line ${lines.linePos(node?.range?.[0] ?? 0).line}`;
  const error = document.errors[0];
  if (error !== undefined) {
    return broken(`${path} line ${lines.linePos(error.pos[0]).line}: is not YAML (${error.code})`);
  }
  const root = document.contents;
  if (root === null) return { settings: new Map(), clusters: [], problems: [] };
  if (!isMap<Node, Node | null>(root)) return broken(`${path}: holds no mapping of names to values`);
  return readRoot(root, placeOf);
}

type PlaceOf = (node: Node | null) => string;
type Mapping = YAMLMap<Node, Node | null>;

function readRoot(root: Mapping, placeOf: PlaceOf): SettingsFile {
  const list = root.get('clusters', true) ?? null;
  const problems: string[] = [];
  const clusters: ClusterSettings[] = [];
  for (const entry of isSeq<Node>(list) ? list.items : []) {
    if (!isMap<Node, Node | null>(entry)) {
      problems.push(`clusters (${placeOf(entry)}): each entry is a mapping with id and RABBITMQ_URL`);
      continue;
    }
    const id = entry.get('id');
    clusters.push({
      id: typeof id === 'string' ? id : null,
      place: placeOf(entry),
      settings: readMapping(entry, ['id'], placeOf),
    });
  }
  if (list !== null && !isSeq(list)) problems.push(`clusters (${placeOf(list)}): must be a list of clusters`);
  return { settings: readMapping(root, ['clusters'], placeOf), clusters, problems };
}

function readMapping(mapping: Mapping, except: readonly string[], placeOf: PlaceOf): Settings {
  const settings = new Map<string, Setting>();
  for (const { key, value } of mapping.items) {
    const name = isScalar(key) ? String(key.value) : '(not a name)';
    const text = asText(value);
    if (!except.includes(name) && text !== '') settings.set(name, { text, place: placeOf(key) });
  }
  return settings;
}

/** A value as it would stand in the environment: lists with commas, mappings as JSON. */
function asText(node: Node | null): string {
  if (node === null || isAlias(node)) return '';
  if (isScalar(node)) return node.value === null ? '' : String(node.source ?? node.value);
  const value: unknown = node.toJSON();
  return Array.isArray(value) ? value.map(String).join(',') : JSON.stringify(value);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function broken(problem: string): SettingsFile {
  return { settings: new Map(), clusters: [], problems: [problem] };
}
