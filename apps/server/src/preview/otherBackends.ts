import { nodesPath, parseLossless, readNodes, withColumns } from '@warren/management-api';
import { rightsOf } from '../live/rights.ts';
import type { Viewer } from '../sessions/viewer.ts';
import type { ReadPart } from './brokerParts.ts';

/** Plugins through which something else than the internal database may decide. */
export interface OtherBackends {
  /** Null: not known, or not shown to the asker. */
  read(viewer: Viewer, part: ReadPart): Promise<readonly string[] | null>;
}

/** Plugins change with a restart or by hand. */
const maxAgeMs = 60_000;

/** Nodes with their plugins are shown to monitoring and administrators, to all of them the same. */
export function createOtherBackends(now: () => number): OtherBackends {
  let last: { at: number; plugins: readonly string[] } | null = null;
  return {
    async read(viewer, part) {
      if (rightsOf(viewer).kind === 'own') return null;
      if (last !== null && now() - last.at < maxAgeMs) return last.plugins;
      const at = now();
      try {
        const bytes = await part(withColumns(nodesPath(), ['name', 'enabled_plugins']));
        const nodes = readNodes(parseLossless(new TextDecoder().decode(bytes)));
        const plugins = nodes.flatMap(({ enabledPlugins }) => enabledPlugins).filter(isBackend);
        last = { at, plugins: [...new Set(plugins)].sort() };
        return last.plugins;
      } catch {
        return null;
      }
    },
  };
}

function isBackend(plugin: string): boolean {
  return plugin.startsWith('rabbitmq_auth_backend_');
}
