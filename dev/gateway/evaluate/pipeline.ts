import type { NamedMatcher, Stage } from '../logql/ast';
import { compileRegex } from '../regex/compileRegex';
import { createJsonStep, type LineStep } from './jsonStage';
import { createLabelFilterStep, valueTest } from './labelFilterStep';
import type { LineLabels } from './lineLabels';

function lineFilterStep({ operator, alternatives }: Extract<Stage, { kind: 'line' }>): LineStep {
  const isNegated = operator.startsWith('!');
  const tests = alternatives.map((text) =>
    operator.endsWith('~') ? compileRegex(text) : (line: string): boolean => line.includes(text),
  );
  const [only] = tests;
  if (tests.length === 1 && only) return (line) => only(line) !== isNegated;
  return (line) => tests.some((test) => test(line)) !== isNegated;
}

type NameTest = (name: string, value: string) => boolean;

function namedTest(named: NamedMatcher): NameTest {
  if ('name' in named) return (name) => name === named.name;
  const test = valueTest(named.matcher);
  return (name, value) => name === named.matcher.name && test(value);
}

function keepStep(wanted: readonly NamedMatcher[]): LineStep {
  const tests = wanted.map(namedTest);
  return (_, labels) => {
    for (const [name, value] of Object.entries(labels.result())) {
      const isSpecial = name.startsWith('__error');
      if (!isSpecial && !tests.some((test) => test(name, value))) labels.delete(name);
    }
    return true;
  };
}

function dropError(labels: LineLabels, test: (value: string) => boolean, isDetails: boolean): void {
  if (isDetails && test(labels.errorDetails)) labels.errorDetails = '';
  if (!isDetails && test(labels.error)) labels.error = '';
}

function dropOne(named: NamedMatcher): LineStep {
  const name = 'name' in named ? named.name : named.matcher.name;
  const test = 'name' in named ? (): boolean => true : valueTest(named.matcher);
  return (_, labels) => {
    if (name.startsWith('__error')) dropError(labels, test, name === '__error_details__');
    else if (test(labels.get(name) ?? '')) labels.delete(name);
    return true;
  };
}

function dropStep(unwanted: readonly NamedMatcher[]): LineStep {
  const steps = unwanted.map(dropOne);
  return (line, labels) => {
    for (const step of steps) step(line, labels);
    return true;
  };
}

function createStep(stage: Stage): LineStep {
  switch (stage.kind) {
    case 'line':
      return lineFilterStep(stage);
    case 'json':
      return createJsonStep(stage.extractions);
    case 'labels':
      return createLabelFilterStep(stage.filter);
    case 'keep':
      return keepStep(stage.labels);
    case 'drop':
      return dropStep(stage.labels);
  }
}

/** All stages of a query as one step. */
export function createPipeline(stages: readonly Stage[]): LineStep {
  const steps = stages.map(createStep);
  return (line, labels) => {
    for (const step of steps) if (!step(line, labels)) return false;
    return true;
  };
}
