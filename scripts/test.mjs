import { ensureInstalled, runOnOwnNode } from './workspace.mjs';

// `npm test [WORD…]`: installs what is missing, then runs every suite, or those whose name holds a word.
await ensureInstalled();
runOnOwnNode('scripts/suites.ts', process.argv.slice(2));
