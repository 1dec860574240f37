import { isIpPattern } from '../evaluate/ipTest';
import { checkRegex, RegexError, compileRegex } from '../regex/compileRegex';
import type {
  Expression,
  LabelFilter,
  LogExpression,
  Matcher,
  RangeAggregation,
  Stage,
  VectorAggregation,
} from './ast';
import { quote } from './goText';
import { parseJsonPath } from './jsonPath';
import { NO_SELECTOR, QueryError, unsupported } from './queryError';

const refuse = (message: string): QueryError => new QueryError(`parse error : ${message}`);

function checkPattern(pattern: string, stage?: string): void {
  try {
    checkRegex(pattern);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    throw refuse(stage === undefined ? error.message : `stage '${stage}' : ${error.message}`);
  }
}

function checkMatcher({ operator, value }: Matcher): void {
  if (operator === '=~' || operator === '!~') checkPattern(value);
}

/** Whether a stream without the label would be refused, which at least one matcher has to do. */
function excludesEmpty({ operator, value }: Matcher): boolean {
  if (operator === '=') return value !== '';
  return operator === '=~' && !compileRegex(value, { anchored: true, dotAll: true })('');
}

function checkFilter(filter: LabelFilter): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    checkFilter(filter.left);
    checkFilter(filter.right);
  } else if (filter.kind === 'text') checkMatcher(filter.matcher);
  else if (filter.kind === 'ip' && !isIpPattern(filter.pattern)) {
    const text = `${filter.name}${filter.operator}ip(${quote(filter.pattern)})`;
    throw refuse(`stage '| ${text}' : ip: invalid pattern: ${quote(filter.pattern)}`);
  }
}

function checkStage(stage: Stage): void {
  if (stage.kind === 'labels') checkFilter(stage.filter);
  else if (stage.kind === 'line' && stage.operator.endsWith('~')) {
    for (const pattern of stage.alternatives) {
      checkPattern(pattern, `${stage.operator} ${quote(pattern)}`);
    }
  } else if (stage.kind === 'json') {
    for (const { label, path } of stage.extractions ?? []) {
      const problem = parseJsonPath(path).problem;
      if (problem === undefined) continue;
      const text = `| json ${label}=${quote(path)}`;
      throw refuse(`stage '${text}' : cannot parse expression [${path}]: ${problem}`);
    }
  }
}

function checkLog({ matchers, stages }: LogExpression): void {
  matchers.forEach(checkMatcher);
  if (!matchers.some(excludesEmpty)) throw refuse(NO_SELECTOR);
  stages.forEach(checkStage);
}

const UNWRAPPED = new Set([
  'avg_over_time',
  'sum_over_time',
  'min_over_time',
  'max_over_time',
  'stddev_over_time',
  'stdvar_over_time',
  'quantile_over_time',
  'first_over_time',
  'last_over_time',
]);
const EITHER = new Set(['rate', 'absent_over_time']);
const PLAIN = new Set(['count_over_time', 'bytes_over_time', 'bytes_rate']);
const GROUPABLE = new Set([...UNWRAPPED].filter((name) => name !== 'sum_over_time'));

function checkRange({ operation, unwrap, grouping, parameter, log }: RangeAggregation): void {
  if (operation === 'quantile_over_time' && parameter === undefined) {
    throw refuse(`parameter required for operation ${operation}`);
  }
  if (grouping && !GROUPABLE.has(operation)) {
    throw refuse(`grouping not allowed for ${operation} aggregation`);
  }
  if (!UNWRAPPED.has(operation) && !EITHER.has(operation) && !PLAIN.has(operation)) {
    throw unsupported(operation);
  }
  if (unwrap && PLAIN.has(operation)) throw refuse(`invalid aggregation ${operation} with unwrap`);
  if (!unwrap && UNWRAPPED.has(operation)) {
    throw refuse(`invalid aggregation ${operation} without unwrap`);
  }
  unwrap?.filters.forEach(checkFilter);
  checkLog(log);
}

const RANKING = new Set(['topk', 'bottomk']);

function checkVector({ operation, parameter, grouping }: VectorAggregation): void {
  if (operation === 'approx_topk') throw unsupported(operation);
  if (RANKING.has(operation)) {
    if (parameter === undefined) throw refuse(`parameter required for operation ${operation}`);
    if (parameter < 1) {
      throw refuse(`invalid parameter (must be greater than 0) ${operation}(${parameter}`);
    }
  } else if (parameter !== undefined)
    throw refuse(`unsupported parameter for operation ${operation}(${parameter},`);
  if (operation.startsWith('sort') && grouping.labels.length > 0) {
    throw refuse("sort and sort_desc doesn't allow grouping by ");
  }
}

/** Refuses what Loki refuses after parsing; throws QueryError with its text. */
export function checkExpression(expression: Expression): void {
  switch (expression.kind) {
    case 'log':
      checkLog(expression);
      return;
    case 'range':
      checkRange(expression);
      return;
    case 'vector':
      checkVector(expression);
      checkExpression(expression.of);
      return;
    case 'relabel':
      checkPattern(expression.pattern);
      checkExpression(expression.of);
      return;
    case 'binary':
      checkExpression(expression.left);
      checkExpression(expression.right);
      return;
  }
}
