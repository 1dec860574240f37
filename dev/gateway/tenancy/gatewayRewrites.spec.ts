import { parseLogql, parseUnchecked } from '../logql/parseLogql';
import { QueryError } from '../logql/queryError';
import { gatewayProblem } from './gatewayGrammar';
import { namespacesIn } from './namespacesIn';
import { printingLoss } from './printingLosses';
import { RECORDED_NAMESPACES, recordedRewrites, withoutBlanks } from './recordedRewrites';
import { rewrite } from './rewrite';

const recorded = recordedRewrites();
const rewrites = recorded ?? [];
const forwarded = rewrites.flatMap(({ enforced, ...rest }) =>
  enforced === undefined ? [] : [{ ...rest, enforced }],
);

/** What Loki's parser says; undefined where the embedded store says that it has no such form. */
function answerTo(query: string): true | string | undefined {
  try {
    parseLogql(query);
    return true;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return error.message.startsWith('the embedded store') ? undefined : error.message;
  }
}

const isEvaluated = ({ query }: { readonly query: string }): boolean => answerTo(query) === true;

/** The records keep the beginning of a long message only. */
const expectAnswer = (query: string, wanted: true | string): void => {
  const said = answerTo(query);
  if (said === undefined) expect(wanted).toBe(true);
  else
    expect(typeof wanted === 'string' ? String(said).slice(0, wanted.length) : said).toBe(wanted);
};

/** Refused by the embedded gateway: which number the real one prints depends on the queries before. */
const hasNumbers = (query: string): boolean =>
  isEvaluated({ query }) && printingLoss(parseUnchecked(query)) !== undefined;

(recorded ? describe : describe.skip)("the gateway's recorded rewrites", () => {
  it.each(rewrites)('are refused in its words, or not at all: $query', ({ query, error }) => {
    expect(gatewayProblem(query)).toBe(error);
  });

  it('are mostly forms that the embedded store evaluates', () => {
    expect(forwarded.filter(isEvaluated).length / rewrites.length).toBeGreaterThan(0.8);
  });

  it.each(forwarded.filter(isEvaluated))(
    'name the same namespaces: $query',
    ({ query, namespaces, wildcard }) => {
      const named = { names: namespaces, hasWildcard: wildcard };
      expect(namespacesIn(parseUnchecked(query))).toEqual(named);
    },
  );

  it.each(forwarded.filter(({ query }) => !hasNumbers(query)))(
    'are the same text but for blanks: $query',
    ({ query, enforced }) => {
      expect(withoutBlanks(rewrite(query, RECORDED_NAMESPACES))).toBe(withoutBlanks(enforced));
    },
  );

  it.each(forwarded)('are answered like Loki answers them: $enforced', (each) => {
    const { enforced, lokiAcceptsEnforced = 'not recorded' } = each;
    // yacc and the parser here stumble over different tokens of a text that is none.
    const isNoLogql = String(lokiAcceptsEnforced).includes('syntax error');
    if (isNoLogql) expect(answerTo(enforced)).toMatch(/^parse error at .*syntax error/);
    else expectAnswer(enforced, lokiAcceptsEnforced);
  });

  it.each(rewrites)('come from queries that Loki answers so: $query', (each) => {
    const { query, lokiAcceptsQuery } = each;
    // Behind a switch of Loki's that no LokiStack turns on; to the parser here it is a syntax error.
    const isSwitch = String(lokiAcceptsQuery).includes('approx_topk is not enabled');
    if (isSwitch) expect(answerTo(query)).toEqual(expect.any(String));
    else expectAnswer(query, lokiAcceptsQuery);
  });
});
