import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../src/model/evidence/limits';

/** The last scan of the page before; the next one begins behind it. */
interface Cursor {
  readonly storedMs: number;
  readonly sha: string;
}

export interface PageRequest {
  readonly limit: number;
  readonly after?: Cursor;
}

const LIMIT = /^[1-9][0-9]{0,2}$(?!\n)/;
const CURSOR = /^([0-9]{1,15})-([0-9a-f]{7,40}|[0-9a-f]{64})$(?!\n)/;

export const printCursor = ({ storedMs, sha }: Cursor): string => `${storedMs}-${sha}`;

/** Which page of a list is asked for; undefined when `limit` or `continue` is malformed or given twice. */
export function readPageRequest(query: string): PageRequest | undefined {
  const limits = valuesOf(query, 'limit');
  const cursors = valuesOf(query, 'continue');
  if (limits.length > 1 || cursors.length > 1) return undefined;
  const limit = readLimit(limits[0]);
  if (limit === undefined) return undefined;
  if (cursors[0] === undefined) return { limit };
  const [, storedMs, sha] = CURSOR.exec(cursors[0]) ?? [];
  return storedMs && sha ? { limit, after: { storedMs: Number(storedMs), sha } } : undefined;
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return DEFAULT_PAGE_SIZE;
  return LIMIT.test(text) && Number(text) <= MAX_PAGE_SIZE ? Number(text) : undefined;
}

/** As they stand: nothing that the door understands needs an escape. */
const valuesOf = (query: string, name: string): string[] =>
  query
    .split('&')
    .filter((pair) => pair === name || pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
