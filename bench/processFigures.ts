import { readFileSync } from 'node:fs';

/** Resident memory of a process in bytes, from Linux' `/proc`. */
export function residentBytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (line?.[1] === undefined) throw new Error(`/proc/${pid}/status tells no VmRSS`);
  return Number(line[1]) * 1024;
}

/** CPU time a process has used so far, user and system, in ms (100 clock ticks a second on Linux). */
export function cpuMs(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces: fields are counted behind the last bracket (proc(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Watches the resident memory of a process; the function it returns ends that and gives the largest growth. */
export function watchMemory(pid: number): () => number {
  const start = residentBytes(pid);
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, residentBytes(pid));
  }, 20);
  return () => {
    clearInterval(timer);
    return Math.max(most, residentBytes(pid)) - start;
  };
}
