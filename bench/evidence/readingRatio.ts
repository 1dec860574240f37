import { READERS } from '../../src/hooks/reading/readings';
import { scaledReport } from './scaledReport';

const FINDINGS = 20_000;
const ROUNDS = 5;

const timed = (work: () => unknown): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

/** What the worker does until the first rows are on their way to the page. */
function firstRows(text: string): void {
  const parts = READERS.report(text)[Symbol.iterator]();
  parts.next();
  parts.next();
}

/** How long a large report takes off the main thread, over `JSON.parse` of it, turn by turn. */
export function readingRatio(): string {
  const text = scaledReport({ findings: FINDINGS });
  const [ours, whole, plain]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(timed(() => JSON.parse(text)));
    ours.push(timed(() => firstRows(text)));
  }
  // Last, as what it leaves behind has to be tidied up by whoever comes next.
  for (let round = 0; round < ROUNDS; round++)
    whole.push(timed(() => Array.from(READERS.report(text)).length));
  const [first, all, parse] = [Math.min(...ours), Math.min(...whole), Math.min(...plain)];
  return `A report of ${FINDINGS} findings (${(text.length / 1_000_000).toFixed(0)} MB) to its first rows, off the main thread: ${(first / parse).toFixed(2)} × JSON.parse (at most 2); to its last: ${(all / parse).toFixed(2)} ×.`;
}
