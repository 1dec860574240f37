import { allOf, condition, type Expression } from '../model/condition';
import { shapeOf } from '../model/fieldValues';
import { isAdditive, keyOf, type Figure, type Line } from '../model/metrics/figures';
import { wholeOf } from '../model/metrics/grouping';
import { stepsOf } from '../model/metrics/steps';
import type { MetricQuestion } from '../queries/metricQuery';
import { askedTogether } from '../queries/panelQueries';
import { askFolds, foldsOf, type Asking, type FoldAnswers } from './asking';
import { figuresOf, groupsAsked, separate, totalAsked, type GroupsRequest } from './groupSamples';
import { queryLines } from './loki';
import type { FoldedSamples } from './mergeSamples';
import type { MatrixAnswer } from './readMatrix';
import { orTooManySeries } from './tooManySeries';

const NS_PER_S = 1_000_000_000n;

/** Exact multiples of the step, so that a Loki that aligns moments to steps has nothing to move. */
const nanosecondsOf = (seconds: number): bigint => BigInt(seconds) * NS_PER_S;

/** One of the values that the groups have; nothing to say of lists, and where a group lacks the field. */
const valuesCondition = (field: string, groups: readonly Figure[]): Expression[] => {
  const texts = [...new Set(groups.flatMap(({ labels }) => labels[field] ?? []))];
  if (groups.some(({ labels }) => labels[field] === undefined)) return [];
  const shape = shapeOf(field);
  if (shape === 'text') return [condition([field], { type: 'texts', texts })];
  if (shape !== 'integer') return [];
  const ranges = texts.map((text) => ({ min: Number(text), max: Number(text) }));
  return [condition([field], { type: 'integers', ranges })];
};

/** Flows that may belong to one of the groups, so that Loki counts few series besides. */
const onlyGroups = (
  { expression, grouping }: GroupsRequest,
  groups: readonly Figure[],
): Expression =>
  grouping.isCoarser
    ? expression
    : allOf(expression, ...grouping.fields.flatMap((field) => valuesCondition(field, groups)));

/** What all folds say of each step, in the order of time. */
const momentsOf = (folds: readonly FoldAnswers<MatrixAnswer>[]): [number, FoldedSamples[]][] => {
  const matrices = folds.flatMap(({ answers }) => answers);
  const times = new Set(matrices.flatMap(({ moments }) => [...moments.keys()]));
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => [
      time,
      folds.map(({ fold, answers }) => ({
        ...{ fold, samples: answers.flatMap(({ moments }) => moments.get(time) ?? []) },
      })),
    ]);
};

/** Groups over time, in the order that they were asked for in, and all flows. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly totalLine: Line;
}

/** Sorts what is known of each moment into the lines of the groups. */
const linesOf = (
  moments: readonly (readonly [number, FoldedSamples[]])[],
  { measure, grouping, store }: GroupsRequest,
  { groups, stepS }: { readonly groups: readonly Figure[]; readonly stepS: number },
): Lines => {
  const divisor = isAdditive(measure) ? stepS : 1;
  const lines = new Map(groups.map((group) => [keyOf(group), [] as [number, number][]]));
  const totalLine: [number, number][] = [];
  for (const [time, folds] of moments) {
    const { groups: some, totals } = separate(folds, store);
    const [total] = figuresOf(totals, wholeOf(grouping));
    if (total) totalLine.push([time, total.value / divisor]);
    for (const figure of figuresOf(some, grouping))
      lines.get(keyOf(figure))?.push([time, figure.value / divisor]);
  }
  return { lines: groups.map((group) => lines.get(keyOf(group)) ?? []), totalLine };
};

/** Half of the groups at a time, where Loki counts too many series besides; one that it does so alone has no line. */
const inHalves = async (
  asking: Asking,
  request: GroupsRequest,
  groups: readonly Figure[],
): Promise<Lines> => {
  if (groups.length < 2) return { lines: groups.map(() => []), totalLine: [] };
  const half = Math.ceil(groups.length / 2);
  const [some, rest] = await Promise.all(
    [groups.slice(0, half), groups.slice(half)].map((part) => fetchLines(asking, request, part)),
  );
  return {
    lines: [...(some?.lines ?? []), ...(rest?.lines ?? [])],
    totalLine: some?.totalLine ?? [],
  };
};

/**
 * The given groups and the total over time; a step without flows has no point.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchLines = async (
  asking: Asking,
  request: GroupsRequest,
  groups: readonly Figure[],
): Promise<Lines> => {
  const { stepS, firstS, lastS } = stepsOf(request.window);
  if (groups.length === 0 || firstS > lastS) return { lines: groups.map(() => []), totalLine: [] };
  const { transport, signal } = asking;
  const window = { startNs: nanosecondsOf(firstS), endNs: nanosecondsOf(lastS) };
  const stepped = { ...request, window: { startMs: 0, endMs: stepS * 1000 } };
  const restricted = { ...stepped, expression: onlyGroups(request, groups) };
  const folds = askedTogether(foldsOf(groupsAsked(restricted)), foldsOf(totalAsked(stepped)));
  const send = (question: MetricQuestion) =>
    queryLines(transport, { question, window, stepS }, signal);
  const answered = await orTooManySeries(askFolds(asking, folds, send));
  if (answered) return linesOf(momentsOf(answered), request, { groups, stepS });
  return inHalves(asking, request, groups);
};
