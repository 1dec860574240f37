import { parseArgs } from 'node:util';

/** What to ask, and where. */
export interface QueryOptions {
  readonly page: URL;
  /** Where Loki or a LokiStack gateway answers, with or without a path. */
  readonly loki: URL;
  /** Value of X-Scope-OrgID, for a Loki without a gateway. */
  readonly org: string | undefined;
  readonly token: string | undefined;
  readonly isExplaining: boolean;
}

export const USAGE = `npm run --silent query -- --loki <url> [--org <tenant>] [--token <token>] [--explain] '<link>'
  Prints the flows of a page link, newest first, or the figures of an overview link, one JSON object a line, or the
  graph of a topology link as one JSON object.
  --loki <url>     a Loki, or the gateway of a LokiStack
  --org <tenant>   X-Scope-OrgID, for a Loki without a gateway
  --token <token>  bearer token, for a gateway
  --explain        print the requests as JSON instead of sending them`;

/** Our page, NetObserv's page, or parameters alone. */
const PAGE_PATH = /^\/(?:observe\/network(?:\/[^/]*)?\/?|netflow-traffic\/?)?$/;

const linkOf = (text: string | undefined): URL => {
  if (text === undefined) throw new Error('which link? See --help');
  const base = 'http://localhost';
  if (!URL.canParse(text, base)) throw new Error(`not a link: ${text}`);
  const link = new URL(text, base);
  if (!PAGE_PATH.test(link.pathname))
    throw new Error(`not a link of Observe → Network: ${link.pathname}`);
  return link;
};

const lokiOf = (text: string | undefined): URL => {
  if (text === undefined) throw new Error('which Loki? Give --loki <url>');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`--loki is no http(s) URL: ${text}`);
  return new URL(text);
};

/** Reads the command line; throws an Error of one readable line. */
export const parseQueryOptions = (args: readonly string[]): QueryOptions | 'help' => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      loki: { type: 'string' },
      org: { type: 'string' },
      token: { type: 'string' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (positionals.length > 1) throw new Error('one link at a time; put it in quotes');
  const { org, token, explain: isExplaining } = values;
  return { page: linkOf(positionals[0]), loki: lokiOf(values.loki), org, token, isExplaining };
};
