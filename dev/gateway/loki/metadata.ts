import type { LogExpression } from '../logql/ast';
import { parseLogql } from '../logql/parseLogql';
import { QueryError } from '../logql/queryError';
import type { Labels } from '../store/streams';
import { selectorTest } from '../store/streams';
import type { LokiContext } from './lokiContext';
import { success, type LokiAnswer } from './lokiAnswer';
import { windowParameters, type Parameters } from './parameters';

const EVERY_STREAM: LogExpression = { kind: 'log', matchers: [], stages: [] };

/** `{}` selects every stream here, which no query may. */
function parseSelector(query: string): LogExpression {
  if (/^\s*\{\s*\}\s*$/.test(query)) return EVERY_STREAM;
  const expression = parseLogql(query);
  if (expression.kind !== 'log' || expression.stages.length > 0) {
    throw new QueryError('only label matchers are supported');
  }
  return expression;
}

type Test = (labels: Labels) => boolean;

const anyOf = (selectors: readonly LogExpression[]): Test => {
  const tests = selectors.map(({ matchers }) => selectorTest(matchers));
  return tests.length === 0 ? () => true : (each) => tests.some((test) => test(each));
};

/** The streams that have an entry in the window, as far as the store's index knows. */
function streamsIn(parameters: Parameters, { store }: LokiContext, test: Test): Labels[] {
  const { start, end } = windowParameters(parameters);
  if (end < start) throw new QueryError('end timestamp must not be before or equal to start time');
  return store
    .streamsBetween({ from: start, to: end })
    .map(({ labels: own }) => own)
    .filter(test);
}

/** The streams of a label request: those of its `query`, else all. */
const selected = (parameters: Parameters): Test =>
  anyOf([parameters.get('query') ?? ''].filter(Boolean).map(parseSelector));

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** GET /loki/api/v1/labels: names of stream labels. */
export function labels(parameters: Parameters, context: LokiContext): LokiAnswer {
  const streams = streamsIn(parameters, context, selected(parameters));
  return success(sorted(streams.flatMap((each) => Object.keys(each))));
}

/** GET /loki/api/v1/label/<name>/values. */
export function labelValues(
  parameters: Parameters,
  context: LokiContext,
  [, name = '']: readonly string[],
): LokiAnswer {
  const streams = streamsIn(parameters, context, selected(parameters));
  const label = decodeURIComponent(name);
  return success(sorted(streams.flatMap((each) => each[label] ?? [])));
}

/** GET /loki/api/v1/series: label sets of streams. */
export function series(parameters: Parameters, context: LokiContext): LokiAnswer {
  const asked = [...parameters.getAll('match[]'), ...parameters.getAll('match')];
  const streams = streamsIn(parameters, context, anyOf(asked.map(parseSelector)));
  return success(streams);
}
