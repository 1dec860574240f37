import type { RequestListener } from 'node:http';
import { MAX_REPORT_BYTES } from '../../../src/model/evidence/limits';
import { bearer } from '../contract/openDoor';
import { OWN } from '../contract/rights';
import type { HeaderLine } from '../contract/wire';
import { ALLOWS } from '../faults/clusterAnswers';
import { answersFile, contents, listing } from '../faults/storeAnswers';
import { ask, times, type Manners, type Request } from './clients';
import type { Site } from './site';

/** What somebody does to the door who means no good, or a world that has gone wrong. */
export interface Attack {
  readonly name: string;
  /** How the store answers; as a good one with a small file when nothing is said. */
  readonly store?: RequestListener;
  /** How the API server answers; yes when nothing is said. */
  readonly cluster?: RequestListener;
  readonly count: number;
  readonly atOnce: number;
  readonly request: (at: number) => Request;
  readonly manners?: Manners;
  /** What may come back; 0 is no answer. */
  readonly statuses: readonly number[];
  /** Asks nobody: it is refused before that. */
  readonly isNobodysBusiness?: true;
  /** Nothing of it may stand in the log. */
  readonly isNobodysFault?: true;
}

const SHOP = `${OWN}/apps/shop/`;
const sha = (at: number): string => at.toString(16).padStart(40, '0');
const as = (name: string, ...acting: readonly HeaderLine[]): readonly HeaderLine[] =>
  bearer(name, ...acting);
const list = (at: number): Request => ({
  path: SHOP,
  headers: as(`lists-${at % 8}`),
});
const summary = (at: number): Request => ({
  path: `${SHOP}${sha(at)}/summary`,
  headers: as(`summarises-${at % 8}`),
});
const file = (at: number): Request => ({
  path: `${SHOP}${sha(at)}/trivy.json`,
  headers: [...as(`reads-${at % 40}`), ['Accept-Encoding', 'gzip']],
});
const XML = { 'Content-Type': 'application/xml' };

const xml =
  (textOf: (from: string | null) => string): RequestListener =>
  ({ url = '' }, response) => {
    const from = new URL(url, 'https://store').searchParams.get('continuation-token');
    response.writeHead(200, XML).end(textOf(from));
  };

const AMPERSANDS = listing(
  Array.from({ length: 900 }, (_, at) =>
    contents(`team-x/shop/${'&amp;'.repeat(800)}${at}/trivy.json`),
  ).join(''),
);

/** Ten pages of a thousand objects each. */
const PAGES = Array.from({ length: 10 }, (_, page) =>
  listing(
    Array.from({ length: 1000 }, (__, at) =>
      contents(`team-x/shop/${sha(page * 1000 + at)}/trivy.json`),
    ).join(''),
    page < 9
      ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${page + 1}</NextContinuationToken>`
      : undefined,
  ),
);

/** A whole report of so many bytes and tiny findings, as many of these as the door reads. */
function tinyFindings(bytes: number): string {
  const [head, tail] = [
    '{"SchemaVersion":2,"ArtifactName":"","Results":[{"Vulnerabilities":[',
    ']}]}',
  ];
  const finding = '{"VulnerabilityID":"","PkgName":""},';
  const count = Math.floor(Math.min(490_000 / 3, bytes / finding.length - 4));
  const body = finding.repeat(count).slice(0, -1);
  return head + body + ' '.repeat(bytes - head.length - body.length - tail.length) + tail;
}

/** Answers with one file, of another tag under each address. */
const serves =
  (body: Buffer): RequestListener =>
  ({ url = '', method }, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      ETag: `"${Buffer.from(url.split('?')[0] ?? '')
        .toString('hex')
        .slice(-60)}"`,
      'Last-Modified': 'Sun, 01 Nov 2026 00:00:00 GMT',
    });
    response.end(method === 'HEAD' ? undefined : body);
  };

const fails =
  (bytes: number): RequestListener =>
  (_, response) =>
    void response
      .writeHead(500, { 'Content-Type': 'application/json' })
      .end('"'.padEnd(bytes, '"'));

const never: RequestListener = () => undefined;

/** The beginning of an answer, and then a byte a second. */
const slowly: RequestListener = (request, response) => {
  response.writeHead(request.method === 'POST' ? 201 : 200, { ...XML, ETag: '"x"' });
  response.write('<');
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
};

/** More and more, until nobody takes it. */
const endlessly: RequestListener = (request, response) => {
  response.writeHead(request.method === 'POST' ? 201 : 200, { ...XML, ETag: '"x"' });
  if (request.method === 'HEAD') return void response.end();
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};

const LEAVES = { leavesAfterMs: 500 };
const mixed = [list, summary, file];

/** The same of reports that nobody has asked for yet. */
const later =
  ({ request }: Attack): Attack['request'] =>
  (at) =>
    request(at + 1000);

export const ATTACKS: readonly Attack[] = [
  {
    name: 'acting for a group without a name, and leaving',
    cluster: fails(60_000),
    count: 200,
    atOnce: 40,
    request: () => ({
      path: SHOP,
      headers: as('acts', ['Impersonate-Group', '\x80"'.repeat(7000)]),
    }),
    manners: LEAVES,
    statuses: [0, 400],
    isNobodysBusiness: true,
  },
  ...(
    [
      ['an error of 60 KB', fails(60_000)],
      ['an error of 5 MB', fails(5_000_000)],
      ['more and more', endlessly],
      ['a byte a second', slowly],
      ['nothing', never],
    ] as const
  ).map(([what, cluster], at): Attack => ({
    name: `leaving an API server that says ${what}`,
    cluster,
    count: 240,
    atOnce: 120,
    request: (each) => ({ path: SHOP, headers: as(`unknown-${at}-${each}`) }),
    manners: LEAVES,
    statuses: [0, 429, 503],
  })),
  ...(
    [
      ['more and more', endlessly],
      ['a byte a second', slowly],
      ['nothing', never],
    ] as const
  ).map(([what, store]): Attack => ({
    name: `leaving a store that says ${what}`,
    store,
    count: 300,
    atOnce: 150,
    request: (at) => (mixed[at % 3] ?? list)(at),
    manners: LEAVES,
    statuses: [0, 200, 429, 502],
  })),
  {
    name: 'leaving good answers',
    store: xml((from) => PAGES[Number(from)] ?? ''),
    count: 120,
    atOnce: 40,
    request: list,
    manners: LEAVES,
    statuses: [0, 200, 429],
    isNobodysFault: true,
  },
  {
    name: 'lists of keys that hold 800 ampersands each',
    store: xml(() => AMPERSANDS),
    count: 60,
    atOnce: 40,
    request: list,
    statuses: [200, 429, 502, 503],
  },
  {
    name: 'lists of 10,000 scans',
    store: xml((from) => PAGES[Number(from)] ?? ''),
    count: 40,
    atOnce: 40,
    request: list,
    statuses: [200, 429, 502, 503],
  },
  {
    name: 'summaries of 16 MB of tiny findings',
    store: serves(Buffer.from(tinyFindings(MAX_REPORT_BYTES))),
    count: 10,
    atOnce: 10,
    request: summary,
    statuses: [200, 429, 502, 503],
  },
  {
    name: 'summaries of 0.9 MB of tiny findings',
    store: serves(Buffer.from(tinyFindings(900_000))),
    count: 40,
    atOnce: 40,
    request: (at) => summary(at + 100),
    statuses: [200, 429, 502, 503],
  },
  {
    name: 'slow downloads of packed files',
    store: serves(Buffer.from(tinyFindings(8_000_000))),
    count: 700,
    atOnce: 700,
    request: file,
    manners: { waitsMs: 3000, leavesAfterMs: 4000 },
    // The store of a test is slow to take so many connections.
    statuses: [0, 200, 429, 502],
  },
  {
    name: 'requests that are never written to their end',
    count: 500,
    atOnce: 500,
    request: file,
    manners: { leavesAfterMs: 3000, isCutOff: true },
    statuses: [0],
  },
];

/** What fills every pool of connections and every heap once, as an ordinary busy day does. */
export const BUSY_DAY: readonly Attack[] = ATTACKS.filter(({ name }) =>
  ['lists of', 'summaries of 16', 'slow', 'requests'].some((start) => name.startsWith(start)),
).map((attack) => ({ ...attack, request: later(attack) }));

/** Done often, and over connections that are kept. */
export const ORDINARY: readonly Request[] = [list, summary, file].flatMap((kind) =>
  Array.from({ length: 40 }, (_, at) => kind(at + 200)),
);

/** Does it, and counts the answers by their status. */
export async function carryOut(site: Site, attack: Attack): Promise<Record<string, number>> {
  site.store.answerWith(attack.store ?? answersFile('{}'));
  site.cluster.answerWith(attack.cluster ?? ALLOWS);
  const counts: Record<string, number> = {};
  await times(attack.count, attack.atOnce, async (at) => {
    const status = await ask(site.address, attack.request(at), attack.manners);
    counts[status] = (counts[status] ?? 0) + 1;
  });
  return counts;
}
