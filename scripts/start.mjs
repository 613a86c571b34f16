import { ensureBuilt, ensureInstalled, runOnOwnNode } from './workspace.mjs';

// `npm start`: installs and builds what is missing, then serves.
await ensureInstalled();
await ensureBuilt();
runOnOwnNode('apps/server/src/main.ts', process.argv.slice(2));
