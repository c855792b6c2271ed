// What JMH wrote: of each benchmark the milliseconds of processor time and the bytes that one operation takes.
import { readFileSync } from 'node:fs';

export function jvmFigures(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const figures = new Map(
    result.map(({ params, secondaryMetrics }) => [
      params.name,
      {
        milliseconds: secondaryMetrics.nanoseconds.score / secondaryMetrics.operations.score / 1e6,
        bytes: secondaryMetrics['gc.alloc.rate.norm'].score,
      },
    ]),
  );
  return {
    version: result[0].vmVersion,
    of: (name) => figures.get(name),
    entries: (start) => [...figures].filter(([name]) => name.startsWith(start)),
  };
}
