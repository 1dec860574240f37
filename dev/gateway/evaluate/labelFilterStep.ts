import type { CompareOperator, LabelFilter, Matcher } from '../logql/ast';
import { compileLabelRegex } from '../regex/labelRegex';
import { compileIpTest } from './ipTest';
import type { LineStep } from './jsonStage';
import type { LineLabels } from './lineLabels';

const COMPARE: Readonly<Record<CompareOperator, (left: number, right: number) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

const valueOf = (labels: LineLabels, name: string): string =>
  name === '__error__' ? labels.error : (labels.get(name) ?? '');

/** A matcher on one label value, with Loki's own idea of where a pattern is anchored. */
export function valueTest({ operator, value }: Matcher): (text: string) => boolean {
  const isNegated = operator.startsWith('!');
  if (!operator.endsWith('~')) return (text) => (text === value) !== isNegated;
  const test = compileLabelRegex(value);
  return (text) => test(text) !== isNegated;
}

const PATTERN_OF_FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Go's strconv.ParseFloat for plain decimal texts; undefined where it fails. */
export const parseFloatText = (text: string): number | undefined =>
  PATTERN_OF_FLOAT.test(text) ? Number(text) : undefined;

function numberStep({ name, operator, value }: Extract<LabelFilter, { kind: 'number' }>): LineStep {
  const compare = COMPARE[operator];
  return (_, labels) => {
    const text = labels.get(name);
    if (text === undefined || (text === '' && labels.hasInStream(name))) return false;
    const number = parseFloatText(text);
    if (number !== undefined) return compare(number, value);
    if (labels.error === '') {
      labels.error = 'LabelFilterErr';
      labels.errorDetails = `strconv.ParseFloat: parsing ${JSON.stringify(text)}: invalid syntax`;
    }
    return true;
  };
}

function ipStep({ name, operator, pattern }: Extract<LabelFilter, { kind: 'ip' }>): LineStep {
  const test = compileIpTest(pattern);
  return (_, labels) => {
    if (labels.error !== '') return true;
    const text = labels.get(name);
    return text !== undefined && test(text) === (operator === '=');
  };
}

/** A filter on labels as a step; a label that is not there reads as the empty text, except for numbers and addresses. */
export function createLabelFilterStep(filter: LabelFilter): LineStep {
  switch (filter.kind) {
    case 'text': {
      const { name } = filter.matcher;
      const test = valueTest(filter.matcher);
      return (_, labels) => test(valueOf(labels, name));
    }
    case 'number':
      return numberStep(filter);
    case 'ip':
      return ipStep(filter);
    case 'and':
    case 'or': {
      const left = createLabelFilterStep(filter.left);
      const right = createLabelFilterStep(filter.right);
      return filter.kind === 'or'
        ? (line, labels) => left(line, labels) || right(line, labels)
        : (line, labels) => left(line, labels) && right(line, labels);
    }
  }
}
