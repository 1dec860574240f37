import { allOf, condition, not, present, type Expression } from '../model/filters/condition';
import { shapeOf } from '../model/fields/fieldValues';
import { isAdditive, groupKey, type Figure, type Line } from '../model/metrics/figures';
import { isMergeable } from '../model/metrics/grouping';
import { stepsOf } from '../model/metrics/steps';
import { askedTogether, type FoldQuestions } from '../queries/panelQueries';
import { foldsOf, requestsOf, withBudget, type Asking } from './asking';
import { askMoments, inStep, type Moment } from './askMoments';
import {
  figuresOf,
  groupsAsked,
  separate,
  totalAsked,
  totalOf,
  type GroupsRequest,
} from './groupSamples';
import { askShards } from './askShards';

/** Requests that lines may take. */
const REQUESTS = 40;

/**
 * One of the values that the groups have, or the lack of any; nothing to say of lists, and where only some of the groups
 * have the field.
 */
const valuesCondition = (field: string, groups: readonly Figure[]): Expression[] => {
  const texts = [...new Set(groups.flatMap(({ labels }) => labels[field] ?? []))];
  if (texts.length === 0) return [not(present([field]))];
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
export interface WantedLines {
  readonly groups: readonly Figure[];
  /** There are not many more groups than these, so that all can be asked for and add up to the total. */
  readonly areFew: boolean;
}

/** Some of the groups, and whether all flows are asked for with them. */
interface LinesShard extends WantedLines {
  readonly hasTotal: boolean;
}

const isWhole = ({ measure }: GroupsRequest, { areFew }: WantedLines): boolean =>
  areFew && isMergeable(measure);

/** A quantile of all flows would cost as much again as those of the groups. */
const questionsFor = (request: GroupsRequest, shard: LinesShard): FoldQuestions[] => {
  if (isWhole(request, shard)) return foldsOf(groupsAsked(request));
  const ofAll = shard.hasTotal ? foldsOf(totalAsked(request)) : [];
  if (shard.groups.length === 0) return ofAll;
  const ofGroups = foldsOf(
    groupsAsked({ ...request, expression: onlyGroups(request, shard.groups) }),
  );
  return askedTogether(ofGroups, ofAll);
};

/** Sorts what is known of each moment into the lines of the groups. */
const linesOf = (
  moments: readonly Moment[],
  request: GroupsRequest,
  wanted: WantedLines,
): Lines => {
  const { measure, grouping, store, window } = request;
  const divisor = isAdditive(measure) ? (window.endMs - window.startMs) / 1000 : 1;
  const lines = new Map(wanted.groups.map((group) => [groupKey(group), [] as [number, number][]]));
  const totalLine: [number, number][] = [];
  for (const [time, folds] of moments) {
    const { groups, totals } = separate(folds, store);
    const total = totalOf(isWhole(request, wanted) ? groups : totals, grouping);
    if (total !== undefined) totalLine.push([time, total / divisor]);
    for (const figure of figuresOf(groups, grouping))
      lines.get(groupKey(figure))?.push([time, figure.value / divisor]);
  }
  return { lines: wanted.groups.map((group) => lines.get(groupKey(group)) ?? []), totalLine };
};

/**
 * Half of the groups at a time, where that makes a difference to what is asked; of what cannot be halved, all flows at
 * least.
 */
const halvesOf = (
  { grouping }: GroupsRequest,
  { groups, hasTotal }: LinesShard,
): LinesShard[] | undefined => {
  if (groups.length === 0) return undefined;
  if (groups.length === 1 || grouping.isCoarser)
    return hasTotal ? [{ groups: [], areFew: false, hasTotal }] : undefined;
  const half = Math.ceil(groups.length / 2);
  return [
    { groups: groups.slice(0, half), areFew: false, hasTotal },
    { groups: groups.slice(half), areFew: false, hasTotal: false },
  ];
};

/** Lines that were found in shards, in the order that they were asked for in. */
const together = (
  { groups }: WantedLines,
  found: readonly { readonly shard: LinesShard; readonly answer: Lines }[],
): Lines => {
  const known = found.flatMap(({ shard, answer }) =>
    shard.groups.map((group, at) => [groupKey(group), answer.lines[at] ?? []] as const),
  );
  const lines = new Map(known);
  return {
    lines: groups.map((group) => lines.get(groupKey(group)) ?? []),
    totalLine: found.find(({ shard }) => shard.hasTotal)?.answer.totalLine ?? [],
  };
};

/**
 * The given groups over time, and all flows unless a quantile is measured; a step without flows has no point, and a group
 * that Loki counts too many series for has none at all.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchLines = async (
  asking: Asking,
  request: GroupsRequest,
  wanted: WantedLines,
): Promise<Lines> => {
  const { groups, areFew } = wanted;
  const steps = stepsOf(request.window);
  if (groups.length === 0 || steps.firstS > steps.lastS)
    return { lines: groups.map(() => []), totalLine: [] };
  const stepped = inStep(request, steps);
  const whole = { groups, areFew, hasTotal: isMergeable(request.measure) };
  const limited = withBudget(asking, Math.max(REQUESTS, requestsOf(questionsFor(stepped, whole))));
  const { answers } = await askShards<LinesShard, Lines>([whole], {
    budget: limited.budget,
    needsAll: false,
    next: (left) => left,
    isTooLarge: () => false,
    ask: async (shard) =>
      linesOf(await askMoments(limited, steps, questionsFor(stepped, shard)), stepped, shard),
    split: (shard) => Promise.resolve(halvesOf(request, shard)),
  });
  return together(wanted, answers);
};
