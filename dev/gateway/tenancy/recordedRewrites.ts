import { existsSync, readFileSync } from 'node:fs';

/** What the gateway's own LogQL package made of a query, and what a real Loki said to that. */
export interface Rewrite {
  readonly query: string;
  readonly namespaces?: readonly string[];
  readonly wildcard?: boolean;
  /** For a user of `RECORDED_NAMESPACES`. */
  readonly enforced?: string;
  readonly error?: string;
  readonly lokiAcceptsQuery: true | string;
  readonly lokiAcceptsEnforced?: true | string;
}

export const RECORDED_NAMESPACES: readonly string[] = ['ns1', 'ns2'];

const FILE = '../shared/data/gateway-rewrites.json';

/** Undefined, said once, where the records are not at hand: they are no part of this repository. */
export function recordedRewrites(): readonly Rewrite[] | undefined {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8')) as Rewrite[];
  console.warn(`skipped, the gateway's rewrites: there is no ${FILE}`);
  return undefined;
}

const STRING_OR_BLANK = /("(?:\\.|[^"\\])*"|`[^`]*`)|\s+/g;

/** A query without white space outside of its strings. */
export const withoutBlanks = (query: string): string =>
  query.replace(STRING_OR_BLANK, (_, literal?: string) => literal ?? '');
