import { ensureBuilt, ensureInstalled, runOnOwnNode } from './workspace.mjs';

// `node scripts/run.mjs FILE [ARGUMENT…]`: runs a script of the workspace, installed and built first.
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs FILE [ARGUMENT…]; FILE is a TypeScript file of the workspace.');
  process.exit(1);
}
await ensureInstalled();
await ensureBuilt();
runOnOwnNode(file, args);
