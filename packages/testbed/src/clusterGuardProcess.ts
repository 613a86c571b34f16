import { removeClusterDirectory } from './clusterDirectory.ts';

// The process behind guardCluster: waits for the end of its standard input, then cleans up the directory it was given.
const directory = process.argv[2];
if (directory === undefined) throw new Error('no cluster directory given');

process.stdin.resume();
process.stdin.once('close', () => {
  removeClusterDirectory(directory).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
});
