// What Linux tells of processes in /proc. Elsewhere all of this answers with undefined.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A clock of the time that the youngest worker of these processes has used, in milliseconds. */
export function threadClock(processes) {
  try {
    const worker = processes
      .flatMap((id) => readdirSync(`/proc/${id}/task`).map((task) => `/proc/${id}/task/${task}`))
      .filter((task) => readFileSync(`${task}/comm`, 'utf8').startsWith('DedicatedWorker'))
      .sort((a, b) => Number(b.split('/').pop()) - Number(a.split('/').pop()))[0];
    const clock = () => Number(readFileSync(`${worker}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    clock();
    return clock;
  } catch {
    return undefined;
  }
}

/** Begins to watch the memory of processes. The answer tells by how many bytes one of them stood higher at most. */
export function memoryPeaks(processes) {
  try {
    const before = new Map(processes.map((id) => [id, field(id, 'VmRSS')]));
    processes.forEach((id) => writeFileSync(`/proc/${id}/clear_refs`, '5'));
    return () => Math.max(...processes.map((id) => field(id, 'VmHWM') - before.get(id)));
  } catch {
    return undefined;
  }
}

function field(id, name) {
  const line = readFileSync(`/proc/${id}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+) kB`));
  return Number(line[1]) * 1024;
}
