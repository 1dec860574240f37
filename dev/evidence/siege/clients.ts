import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { openSocket, bytesOf, type Address, type HeaderLine } from '../contract/wire';
import { parseReplies } from '../contract/replies';
import { ROOT } from '../contract/ask';

/** How a client behaves that is no good one. */
export interface Manners {
  /** Goes away so long after it has asked; stays when nothing is said. */
  readonly leavesAfterMs?: number;
  /** Reads nothing of the answer for so long. */
  readonly waitsMs?: number;
  /** Never says the end of what it asks. */
  readonly isCutOff?: true;
}

export interface Request {
  /** Behind `/evidence/v1/namespaces/`. */
  readonly path: string;
  readonly headers: readonly HeaderLine[];
}

const GIVES_UP_MS = 30_000;

/** Asks once, over a connection of its own. The status of the answer; 0 when there was none. */
export function ask(address: Address, request: Request, manners: Manners = {}): Promise<number> {
  const { path, headers } = request;
  const { leavesAfterMs = GIVES_UP_MS, waitsMs = 0, isCutOff = false } = manners;
  return new Promise((resolve) => {
    const socket = openSocket(address);
    const parts: Buffer[] = [];
    const timers: NodeJS.Timeout[] = [];
    socket.once('secureConnect', () => {
      timers.push(setTimeout(() => socket.destroy(), leavesAfterMs));
      if (waitsMs === 0) return;
      socket.pause();
      timers.push(setTimeout(() => socket.resume(), waitsMs));
    });
    // Of a long answer the beginning says enough.
    socket.on('data', (part: Buffer) => parts.length < 4 && parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      timers.forEach(clearTimeout);
      resolve(parseReplies(Buffer.concat(parts), false)[0]?.status ?? 0);
    });
    const lines: readonly HeaderLine[] = [['Host', 'door'], ['Connection', 'close'], ...headers];
    const bytes = bytesOf({ target: `${ROOT}/${path}`, headers: lines });
    socket.write(isCutOff ? bytes.slice(0, -4) : bytes, 'latin1');
  });
}

/** Asks over connections that are kept, so many at once. How often each status came. */
export async function askOften(
  { url, caFile }: { readonly url: string; readonly caFile: string },
  requests: readonly Request[],
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, ca: readFileSync(caFile) });
  const counts: Record<string, number> = {};
  await times(count, atOnce, (at) => {
    const { path, headers } = requests[at % requests.length] ?? { path: '', headers: [] };
    return new Promise<void>((resolve, reject) => {
      const options = { agent, headers: Object.fromEntries(headers) };
      get(`${url}${ROOT}/${path}`, options, (answer) => {
        const status = answer.statusCode ?? 0;
        counts[status] = (counts[status] ?? 0) + 1;
        answer.once('error', reject).once('end', resolve).resume();
      }).once('error', reject);
    });
  });
  agent.destroy();
  return counts;
}

/** Does the work for each number below the count, so many at a time. */
export async function times<T>(
  count: number,
  atOnce: number,
  work: (at: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const workNext = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) results[at] = await work(at);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, workNext));
  return results;
}
