import { allOf, condition, type Expression } from '../model/condition';
import { shapeOf } from '../model/fieldValues';
import { isAdditive, keyOf, type Figure, type Line } from '../model/metrics/figures';
import { isMergeable } from '../model/metrics/grouping';
import { stepsOf } from '../model/metrics/steps';
import { askedTogether, type FoldQuestions } from '../queries/panelQueries';
import { foldsOf, type Asking } from './asking';
import { askMoments, inStep, type Moment } from './askMoments';
import {
  figuresOf,
  groupsAsked,
  separate,
  totalAsked,
  totalOf,
  type GroupsRequest,
} from './groupSamples';
import { orTooManySeries } from './tooManySeries';

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

/** Groups over time, in the order that they were asked for in, and all flows; none where these were not asked for. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly totalLine: Line;
}

/** Whose lines are wanted. */
export interface Wanted {
  readonly groups: readonly Figure[];
  /** There are not many more groups than these, so that all can be asked for and add up to the total. */
  readonly areFew: boolean;
}

const isWhole = ({ measure }: GroupsRequest, { areFew }: Wanted): boolean =>
  areFew && isMergeable(measure);

/** A quantile of all flows would cost as much again as those of the groups. */
const questionsFor = (request: GroupsRequest, wanted: Wanted): FoldQuestions[] => {
  if (isWhole(request, wanted)) return foldsOf(groupsAsked(request));
  const expression = onlyGroups(request, wanted.groups);
  const ofGroups = foldsOf(groupsAsked({ ...request, expression }));
  return isMergeable(request.measure)
    ? askedTogether(ofGroups, foldsOf(totalAsked(request)))
    : ofGroups;
};

/** Sorts what is known of each moment into the lines of the groups. */
const linesOf = (moments: readonly Moment[], request: GroupsRequest, wanted: Wanted): Lines => {
  const { measure, grouping, store, window } = request;
  const divisor = isAdditive(measure) ? (window.endMs - window.startMs) / 1000 : 1;
  const lines = new Map(wanted.groups.map((group) => [keyOf(group), [] as [number, number][]]));
  const totalLine: [number, number][] = [];
  for (const [time, folds] of moments) {
    const { groups, totals } = separate(folds, store);
    const total = totalOf(isWhole(request, wanted) ? groups : totals, grouping);
    if (total !== undefined) totalLine.push([time, total / divisor]);
    for (const figure of figuresOf(groups, grouping))
      lines.get(keyOf(figure))?.push([time, figure.value / divisor]);
  }
  return { lines: wanted.groups.map((group) => lines.get(keyOf(group)) ?? []), totalLine };
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
    [groups.slice(0, half), groups.slice(half)].map((part) =>
      fetchLines(asking, request, { groups: part, areFew: false }),
    ),
  );
  return {
    lines: [...(some?.lines ?? []), ...(rest?.lines ?? [])],
    totalLine: some?.totalLine ?? [],
  };
};

/**
 * The given groups over time, and all flows unless a quantile is measured; a step without flows has no point.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchLines = async (
  asking: Asking,
  request: GroupsRequest,
  wanted: Wanted,
): Promise<Lines> => {
  const { groups } = wanted;
  const steps = stepsOf(request.window);
  if (groups.length === 0 || steps.firstS > steps.lastS)
    return { lines: groups.map(() => []), totalLine: [] };
  const stepped = inStep(request, steps);
  const asked = askMoments(asking, steps, questionsFor(stepped, wanted));
  const moments = await orTooManySeries(asked);
  return moments ? linesOf(moments, stepped, wanted) : inHalves(asking, request, groups);
};
