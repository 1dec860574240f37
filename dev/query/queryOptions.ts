import { parseArgs } from 'node:util';

/** What to ask, and where. */
export interface QueryOptions {
  readonly page: URL;
  /** Where Loki or a LokiStack gateway answers, with or without a path. */
  readonly loki: URL;
  /** Value of X-Scope-OrgID, for a Loki without a gateway. */
  readonly org: string | undefined;
  readonly token: string | undefined;
  /** Where the evidence door answers, below which its paths begin with `/evidence/v1`. */
  readonly evidence: URL | undefined;
  /** Where the API server answers that knows the pods. */
  readonly api: URL | undefined;
  readonly isExplaining: boolean;
}

export const USAGE = `npm run --silent query -- --loki <url> [--org <tenant>] [--token <token>] [--evidence <url> --cluster <url>]
                              [--explain] '<link>'
  Prints the flows of a page link, newest first, or the figures of an overview link, one JSON object a line, or the
  graph of a topology link as one JSON object, or the workloads of an evidence link, one JSON object a line: who they
  are, what they move, from where they are called, and of each image app and commit with the rule that gave them, state,
  proof and counts.
  --loki <url>     a Loki, or the gateway of a LokiStack
  --org <tenant>   X-Scope-OrgID, for a Loki without a gateway
  --token <token>  bearer token, for a gateway, the evidence door and the API server
  --evidence <url> the evidence door, and
  --cluster <url>  the API server, or <console>/api/kubernetes: for an evidence link and for filters by evidence (evidence, cve, package,
                   fixable, unverified)
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

const serverOf = (option: string, text: string): URL => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`--${option} is no http(s) URL: ${text}`);
  return new URL(text);
};

const lokiOf = (text: string | undefined): URL => {
  if (text === undefined) throw new Error('which Loki? Give --loki <url>');
  return serverOf('loki', text);
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
      evidence: { type: 'string' },
      cluster: { type: 'string' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (positionals.length > 1) throw new Error('one link at a time; put it in quotes');
  const { org, token, evidence, cluster, explain: isExplaining } = values;
  if ((evidence === undefined) !== (cluster === undefined))
    throw new Error('--evidence and --cluster go together: pods say which evidence to ask for');
  return {
    page: linkOf(positionals[0]),
    loki: lokiOf(values.loki),
    org,
    token,
    evidence: evidence === undefined ? undefined : serverOf('evidence', evidence),
    api: cluster === undefined ? undefined : serverOf('cluster', cluster),
    isExplaining,
  };
};
