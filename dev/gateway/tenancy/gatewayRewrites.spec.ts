import { existsSync, readFileSync } from 'node:fs';
import type { Expression } from '../logql/ast';
import { parseLogql, parseUnchecked } from '../logql/parseLogql';
import { QueryError } from '../logql/queryError';
import { restrictLogs } from '../loki/restrictLogs';
import { enforceNamespaces } from './enforce';
import { gatewayProblem } from './gatewayGrammar';
import { namespacesIn } from './namespacesIn';
import { printingLoss } from './printingLosses';

/** What the gateway's own LogQL package made of a query, and what a real Loki said to that. */
interface Rewrite {
  readonly query: string;
  readonly namespaces?: readonly string[];
  readonly wildcard?: boolean;
  readonly enforced?: string;
  readonly error?: string;
  readonly lokiAcceptsQuery: true | string;
  readonly lokiAcceptsEnforced?: true | string;
}

const RECORDED = '../shared/data/gateway-rewrites.json';
const isRecorded = existsSync(RECORDED);
if (!isRecorded) console.warn(`the gateway's rewrites are not tested: there is no ${RECORDED}`);
const rewrites = isRecorded ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Rewrite[]) : [];

/** Undefined where the embedded store says that it has no such form. */
function known(parse: () => Expression): Expression | undefined {
  try {
    return parse();
  } catch (error) {
    const isOurs = error instanceof QueryError && error.message.startsWith('the embedded store');
    if (isOurs) return undefined;
    throw error;
  }
}

/** The gateway prints `(({…} | unwrap x) [5m])`; the grammar of our parser wants the inner pair away. */
const withoutParentheses = (query: string): string =>
  query.replace(/(?<=[(,])\((\{.*?)\) (\[\w+\])/g, '$1 $2');

const readable = rewrites.filter(({ error, query }) => {
  if (error !== undefined || query === '{}') return false;
  return known(() => parseUnchecked(query)) !== undefined;
});

const suite = isRecorded ? describe : describe.skip;

suite("the gateway's recorded rewrites", () => {
  it.each(rewrites)('are refused where the gateway refuses: $query', ({ query, error }) => {
    if (query !== '{}') expect(gatewayProblem(query) !== undefined).toBe(error !== undefined);
  });

  it('are mostly forms that the embedded store evaluates', () => {
    expect(readable.length / rewrites.length).toBeGreaterThan(0.8);
  });

  it.each(readable)('name the same namespaces: $query', ({ query, namespaces, wildcard }) => {
    expect(namespacesIn(parseUnchecked(query))).toEqual({
      names: namespaces,
      hasWildcard: wildcard,
    });
  });

  it.each(readable)('mean the same when enforced: $query', (rewrite) => {
    const { query, enforced = '', lokiAcceptsEnforced } = rewrite;
    const expression = parseUnchecked(query);
    if (printingLoss(expression) !== undefined) return;
    expect([query, lokiAcceptsEnforced === true]).toEqual([
      query,
      rewrite.lokiAcceptsQuery === true,
    ]);
    const restricted = restrictLogs(expression, (log) => enforceNamespaces(log, ['ns1', 'ns2']));
    const isRounded = query.includes('0.0000001');
    if (!isRounded) expect(restricted).toEqual(parseUnchecked(withoutParentheses(enforced)));
  });

  it.each(rewrites)(
    'are answered like Loki answers them: $query',
    ({ query, lokiAcceptsQuery }) => {
      let said: true | string = true;
      try {
        known(() => parseLogql(query));
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        said = error.message;
      }
      const isSwitch =
        typeof lokiAcceptsQuery === 'string' && lokiAcceptsQuery.includes('approx_topk');
      if (lokiAcceptsQuery === true) expect(said).toBe(true);
      else if (isSwitch) expect(said).not.toBe(true);
      else expect(String(said).slice(0, lokiAcceptsQuery.length)).toBe(lokiAcceptsQuery);
    },
  );
});
