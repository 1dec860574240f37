import { allOf, condition, not, present, type Expression } from '../model/condition';
import type { Figure } from '../model/metrics/figures';
import type { Grouping } from '../model/metrics/grouping';
import type { Measure, Statistic } from '../model/metrics/measures';
import { askGroups } from './askGroups';
import type { Asking } from './asking';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { orTooManySeries } from './tooManySeries';

/** Stream labels that flows are split along at once; each combination of their values is a part. */
type Cut = readonly string[];

/** Flows of one value of each label that they were split along so far. */
export interface Part {
  readonly expression: Expression;
  /** Along what it can still be split. */
  readonly cuts: readonly Cut[];
  /** No group of the part lies before this. */
  readonly bound: number;
  /** Other parts may have flows of the same groups. */
  readonly isShared: boolean;
}

/** Labels with many values, along which any question becomes smaller. */
const CUTS: readonly Cut[] = [
  ['SrcK8S_Namespace', 'DstK8S_Namespace'],
  ['SrcK8S_OwnerName', 'DstK8S_OwnerName'],
];

/** What bounds the number of any group of a part: all of it for sums, its extremes for everything else. */
const BOUNDS: Record<Statistic, Statistic> = {
  sum: 'sum',
  count: 'count',
  min: 'min',
  max: 'max',
  avg: 'max',
  p90: 'max',
  p99: 'max',
};

/** Along labels that groups are made of first: these keep each group in one part. */
export const cutsOf = ({ grouping: { fields }, store }: GroupsRequest): Cut[] => {
  const cutsAmong = (isIn: (label: string) => boolean): Cut[] =>
    CUTS.map((cut) => cut.filter((label) => store.labels.has(label) && isIn(label))).filter(
      ({ length }) => length > 0,
    );
  const isOwn = (label: string): boolean => fields.includes(label);
  return [...cutsAmong(isOwn), ...cutsAmong((label) => !isOwn(label))];
};

const havingOneOf = (label: string, texts: readonly string[]): Expression =>
  condition([label], { type: 'texts', texts });

const having = (label: string, text: string | undefined): Expression =>
  text === undefined ? not(present([label])) : havingOneOf(label, [text]);

/** One figure for each combination of values; undefined when Loki counts fewer of them. */
export const askAlong = async (
  asking: Asking,
  request: GroupsRequest,
  cut: Cut,
): Promise<Figure[] | undefined> => {
  const along: Grouping = { ...request.grouping, fields: cut, labelsOf: (labels) => labels };
  const answer = await orTooManySeries(askGroups(asking, { ...request, grouping: along }));
  return answer && figuresOf(answer.groups, along);
};

/** The same for some values of the first label at a time, as many as Loki counts combinations of. */
const askInHalves = async (
  asking: Asking,
  request: GroupsRequest,
  { cut, texts }: { readonly cut: Cut; readonly texts: readonly string[] },
): Promise<Figure[] | undefined> => {
  const [label = ''] = cut;
  const half = Math.ceil(texts.length / 2);
  const halves = [texts.slice(0, half), texts.slice(half)].filter(({ length }) => length > 0);
  const found = await Promise.all(
    halves.map(async (some) => {
      const expression = allOf(request.expression, havingOneOf(label, some));
      const whole = await askAlong(asking, { ...request, expression }, cut);
      return (
        whole ?? (some.length > 1 ? askInHalves(asking, request, { cut, texts: some }) : whole)
      );
    }),
  );
  return found.every((some) => some !== undefined) ? found.flat() : undefined;
};

const askCombinations = async (
  asking: Asking,
  request: GroupsRequest,
  cut: Cut,
): Promise<Figure[] | undefined> => {
  const whole = await askAlong(asking, request, cut);
  const [label, second] = cut;
  if (whole || label === undefined || second === undefined) return whole;
  const values = await askAlong(asking, request, [label]);
  if (!values) return undefined;
  const texts = values.flatMap(({ labels }) => labels[label] ?? []);
  const without = { ...request, expression: allOf(request.expression, having(label, undefined)) };
  const [known, unknown] = await Promise.all([
    askInHalves(asking, request, { cut, texts }),
    texts.length < values.length ? askAlong(asking, without, cut) : [],
  ]);
  return known && unknown && [...known, ...unknown];
};

/**
 * Smaller parts of a part that was too large, with what each can hold at most; undefined when it cannot be split any
 * more. Throws as `askGroups`.
 */
export const splitPart = async (
  asking: Asking,
  request: GroupsRequest,
  part: Part,
): Promise<Part[] | undefined> => {
  const [cut, ...cuts] = part.cuts;
  if (cut === undefined) return undefined;
  const { measure, grouping } = request;
  const bounding: Measure = { ...measure, statistic: BOUNDS[measure.statistic] };
  const whole = { ...request, expression: part.expression, measure: bounding };
  const figures = await askCombinations(asking, whole, cut);
  const isOwn = cut.every((label) => grouping.fields.includes(label));
  return figures?.map(({ labels, value }) => ({
    expression: allOf(part.expression, ...cut.map((label) => having(label, labels[label]))),
    cuts,
    bound: value,
    isShared: part.isShared || grouping.isCoarser || !isOwn,
  }));
};
