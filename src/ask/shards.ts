import { allOf, condition, not, present, type Expression } from '../model/filters/condition';
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
  /** The numbers bound those of the groups with these values, the foremost first; if not, they say how many flows there are. */
  readonly isBounded: boolean;
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

/** What is refused is split in as many at least: nobody knows how much too large it is, and halving finds out slowly. */
const PARTS = 4;

/** What more groups than Loki counts are taken for. */
const TOO_MANY = 1000;

const fieldsOf = (axis: Axis): readonly string[] =>
  axis.kind === 'labels' ? axis.labels : [axis.field];

const textsOf = (figures: readonly Figure[], field: string): string[] => [
  ...new Set(figures.flatMap(({ labels }) => labels[field] ?? [])),
];

const lacks =
  (field: string) =>
  ({ labels }: Figure): boolean =>
    labels[field] === undefined;

const oneOfTexts = (label: string, texts: readonly string[]): Expression =>
  condition([label], { type: 'texts', texts });

const isNamespace = (label: string): boolean => label.endsWith('K8S_Namespace');

/**
 * By the values that the flows do not have: a gateway holds who names namespaces to those of the names that are left of
 * them, and would hide what others sent to them before they were deleted. Other labels by what is shorter.
 */
const onLabel = (label: string, all: readonly Figure[], own: readonly Figure[]): Expression[] => {
  const texts = textsOf(own, label);
  if (texts.length === 0) return [not(present([label]))];
  const others = textsOf(all, label).filter((text) => !texts.includes(text));
  const isAbsentToo = own.some(lacks(label));
  if (!isNamespace(label) && !isAbsentToo && texts.length <= others.length)
    return [oneOfTexts(label, texts)];
  return [
    ...(isAbsentToo ? [] : [present([label])]),
    ...(others.length > 0 ? [not(oneOfTexts(label, others))] : []),
  ];
};

/** Whole rows are told by the first label, a part of one row by the second as well. */
const onLabels = (labels: readonly string[], { all, own }: Slice): Expression[] => {
  const [first = '', ...others] = labels;
  const values = new Set(own.map((one) => one.labels[first]));
  const rows = all.filter((one) => values.has(one.labels[first]));
  const isWhole = own.length === rows.length;
  return [
    ...onLabel(first, all, own),
    ...(isWhole ? [] : others.flatMap((label) => onLabel(label, rows, own))),
  ];
};

const onAxis = (slice: Slice): Expression[] => {
  const { axis, all, own } = slice;
  if (axis.kind === 'labels') return onLabels(axis.labels, slice);
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
  bound: slice.isBounded ? (slice.own[0]?.value ?? shard.bound) : shard.bound,
  expression: allOf(slice.of, ...onAxis(slice)),
});

/** What can be taken apart: rows of combinations with the same first value, or the combinations of the only row. */
const unitsOf = ({ axis, own }: Slice): Figure[][] => {
  const [first = ''] = fieldsOf(axis);
  const rows = new Map<string | undefined, Figure[]>();
  for (const one of own) {
    const row = rows.get(one.labels[first]) ?? [];
    rows.set(one.labels[first], row);
    row.push(one);
  }
  return rows.size > 1 ? [...rows.values()] : own.map((one) => [one]);
};

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

/** Units in their order, as many at a time as weigh at most so much, all combinations equally much. */
const runsOf = (units: readonly (readonly Figure[])[], most: number): Figure[][] => {
  const runs: Figure[][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run && run.length + unit.length <= most) run.push(...unit);
    else runs.push([...unit]);
  }
  return runs;
};

/** How a shard is split along an axis: what its flows have there, and whether groups stay in one piece. */
export interface Split extends Pick<Slice, 'axis' | 'isBounded'> {
  /** Along what the new ones can still be split. */
  readonly axes: readonly Axis[];
  /** In the order of rank, where they bound groups. */
  readonly values: readonly Figure[];
  readonly isShared: boolean;
}

/**
 * What is asked first, and all others, to be split when it is known from those how many groups there are: of bounds the
 * foremost, of other values what lacks one, and the value in the middle, so as to stand for the others.
 */
export const shardAlong = (shard: Shard, split: Split): Shard[] => {
  const { axis, axes, values, isShared, isBounded } = split;
  const [field = ''] = fieldsOf(axis);
  const absent = isBounded ? [] : values.filter(lacks(field));
  const named = values.filter((value) => !absent.includes(value));
  if (!isBounded) named.sort((a, b) => a.value - b.value);
  const whole = { axis, of: shard.expression, all: values, isBounded };
  const units = unitsOf({ ...whole, own: named });
  const [lead = []] = units.splice(isBounded ? 0 : Math.floor(units.length / 2), 1);
  return [
    { own: absent, isTooLarge: false },
    { own: lead, isTooLarge: false },
    { own: units.flat(), isTooLarge: units.length > 1 },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ own, isTooLarge }) => ({
      ...shardOf(shard, { ...whole, own }),
      axes,
      isShared,
      isTooLarge,
    }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const weightOf = ({ own, isBounded }: Slice): number =>
  isBounded ? own.length : sum(own.map(({ value }) => value));

/** How much a shard along the same axis may weigh so as to have as many groups as it is meant to. */
const mostOf = ({ all, axis }: Slice, counted: readonly Counted[]): number => {
  const [field = ''] = fieldsOf(axis);
  const kin = counted.flatMap(({ shard: { slice }, groups }) =>
    slice?.all === all && (slice.isBounded || !slice.own.every(lacks(field)))
      ? [{ groups: groups ?? TOO_MANY, weight: weightOf(slice) }]
      : [],
  );
  const groups = sum(kin.map((one) => one.groups));
  return (GROUPS * sum(kin.map(({ weight }) => weight))) / Math.max(1, groups);
};

/** Smaller ones of a shard with several values, as large as can be told from those counted; undefined with one value. */
export const shardSmaller = (shard: Shard, counted: readonly Counted[]): Shard[] | undefined => {
  const { slice } = shard;
  const units = slice ? unitsOf(slice) : [];
  if (!slice || units.length < 2) return undefined;
  const isRefused = counted.some(({ shard: one, groups }) => one === shard && groups === undefined);
  const most = Math.min(mostOf(slice, counted), isRefused ? weightOf(slice) / PARTS : Infinity);
  const bins = slice.isBounded ? runsOf(units, most) : binsOf(slice.own, most);
  const half = Math.ceil(units.length / 2);
  const parts = bins.length > 1 ? bins : [units.slice(0, half).flat(), units.slice(half).flat()];
  return parts.map((own) => shardOf(shard, { ...slice, own }));
};
