import { allOf, condition, not, present, type Expression, type Matcher } from '../model/condition';
import type { Figure } from '../model/metrics/figures';
import type { Axis } from './axes';

/** Flows with some of the values that all of them have on an axis. */
interface Slice {
  readonly axis: Axis;
  /** The flows that are split. */
  readonly of: Expression;
  /** One for each value, or combination of values, with how much there is of it. */
  readonly all: readonly Figure[];
  readonly own: readonly Figure[];
}

/** A part of the flows of a question. No two share a flow, and none is in no shard. */
export interface Shard {
  readonly expression: Expression;
  /** Along what it can still be split. */
  readonly axes: readonly Axis[];
  /** No group of it lies before this. */
  readonly bound: number;
  /** Other shards may have flows of the same groups. */
  readonly isShared: boolean;
  /** It has more groups than Loki counts, which need not be asked. */
  readonly isTooLarge: boolean;
  readonly slice?: Slice;
}

/** A shard that was asked, and how many groups it had; undefined when these were more than Loki counts. */
export interface Counted {
  readonly shard: Shard;
  readonly groups: number | undefined;
}

/** Groups that a shard is meant to have: a guess, and Loki counts no more than 500 (max_query_series). */
const GROUPS = 420;

/** What more groups than Loki counts are taken for. */
const TOO_MANY = 1000;

const textsOf = (figures: readonly Figure[], field: string): string[] => [
  ...new Set(figures.flatMap(({ labels }) => labels[field] ?? [])),
];

const oneOfTexts = (texts: readonly string[]): Matcher => ({ type: 'texts', texts });

const isNamespace = (label: string): boolean => label.endsWith('K8S_Namespace');

/**
 * By the values that the flows do not have: a gateway holds who names namespaces to those of the names that are left of
 * them, and would hide what others sent to them before they were deleted. Other labels by what is shorter.
 */
const onLabel = (label: string, { all, own }: Slice): Expression[] => {
  const texts = textsOf(own, label);
  if (texts.length === 0) return [not(present([label]))];
  const others = textsOf(all, label).filter((text) => !texts.includes(text));
  if (!isNamespace(label) && texts.length <= others.length)
    return [condition([label], oneOfTexts(texts))];
  const without = others.length > 0 ? [not(condition([label], oneOfTexts(others)))] : [];
  return [present([label]), ...without];
};

const onAxis = (slice: Slice): Expression[] => {
  const { axis, all, own } = slice;
  if (axis.kind === 'labels') return axis.labels.flatMap((label) => onLabel(label, slice));
  const { field, at } = axis;
  const among = (characters: string[]): Expression =>
    condition([field], { type: 'characters', at, characters });
  const characters = textsOf(own, field);
  return [characters.length > 0 ? among(characters) : not(among(textsOf(all, field)))];
};

const shardOf = (shard: Shard, slice: Slice): Shard => ({
  ...shard,
  slice,
  isTooLarge: false,
  expression: allOf(slice.of, ...onAxis(slice)),
});

/** Figures in bins that weigh at most so much; one that weighs more has a bin of its own. First fit, decreasing. */
export const binsOf = (figures: readonly Figure[], most: number): Figure[][] => {
  const bins: { readonly figures: Figure[]; weight: number }[] = [];
  for (const figure of [...figures].sort((a, b) => b.value - a.value)) {
    const bin = bins.find(({ weight }) => weight + figure.value <= most);
    if (bin) {
      bin.figures.push(figure);
      bin.weight += figure.value;
    } else bins.push({ figures: [figure], weight: figure.value });
  }
  return bins.map((bin) => bin.figures);
};

/** How a shard is split along an axis: what its flows have there, and whether groups stay in one piece. */
export interface Split {
  readonly axis: Axis;
  readonly axes: readonly Axis[];
  readonly values: readonly Figure[];
  readonly isShared: boolean;
}

/** A shard for each value; the number of each bounds all groups that it has. */
export const shardEach = (shard: Shard, { axis, axes, values, isShared }: Split): Shard[] =>
  values.map((value) => ({
    ...shardOf(shard, { axis, of: shard.expression, all: values, own: [value] }),
    axes,
    bound: value.value,
    isShared,
  }));

/**
 * What lacks a value, one value alone, and all others, to be split when it is known from the one how many groups there
 * are. It is the value in the middle, so as to stand for the others.
 */
export const shardMiddle = (shard: Shard, { axis, axes, values, isShared }: Split): Shard[] => {
  const [field = ''] = axis.kind === 'labels' ? axis.labels : [axis.field];
  const named = values
    .filter(({ labels }) => labels[field] !== undefined)
    .sort((a, b) => a.value - b.value);
  const absent = values.filter((value) => !named.includes(value));
  const middle = named.splice(Math.floor(named.length / 2), 1);
  return [absent, middle, named]
    .filter(({ length }) => length > 0)
    .map((own) => ({
      ...shardOf(shard, { axis, of: shard.expression, all: values, own }),
      axes,
      isShared,
      isTooLarge: own.length > 1,
    }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const weightOf = ({ own }: Slice): number => sum(own.map(({ value }) => value));

/** How much a shard along the same axis may weigh so as to have as many groups as it is meant to. */
const mostOf = ({ all }: Slice, counted: readonly Counted[]): number => {
  const kin = counted.flatMap(({ shard: { slice }, groups }) =>
    slice?.all === all && slice.own.every(({ labels }) => Object.keys(labels).length > 0)
      ? [{ groups: groups ?? TOO_MANY, weight: weightOf(slice) }]
      : [],
  );
  const groups = sum(kin.map((one) => one.groups));
  return (GROUPS * sum(kin.map(({ weight }) => weight))) / Math.max(1, groups);
};

/** Smaller ones of a shard with several values, as large as can be told from those counted; undefined with one value. */
export const shardSmaller = (shard: Shard, counted: readonly Counted[]): Shard[] | undefined => {
  const { slice } = shard;
  if (!slice || slice.own.length < 2) return undefined;
  const { own } = slice;
  const half = Math.ceil(own.length / 2);
  const bins = binsOf(own, mostOf(slice, counted));
  const parts = bins.length > 1 ? bins : [own.slice(0, half), own.slice(half)];
  return parts.map((some) => shardOf(shard, { ...slice, own: some }));
};
