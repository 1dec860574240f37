import { fieldByName, type FieldKind } from '../model/fields/fields';
import { shapeOf } from '../model/fields/fieldValues';
import type { Figure } from '../model/metrics/figures';
import { isMergeable } from '../model/metrics/grouping';
import { totalLabel } from '../queries/panelQueries';
import type { GroupsRequest } from './groupSamples';

/** Along what flows can be split: each combination of the values of stream labels, or a character of a field of the line. */
export type Axis =
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | { readonly kind: 'characters'; readonly field: string; readonly at: 'first' | 'last' };

/** What is wanted: the first groups by rank, or all of them. */
export type WantedGroups = 'first' | 'all';

/** Stream labels with many values, sources and destinations; those with few come last. */
const SPREAD: readonly (readonly string[])[] = ['K8S_Namespace', 'K8S_OwnerName', 'K8S_Type'].map(
  (name) => [`Src${name}`, `Dst${name}`],
);

/** Fields whose values are as many as objects, addresses or programs; others split little. */
const MANY_VALUES = /(?:K8S_Name|Addr|DnsName|Port)$/;

/** Those with one value that stand in the line: a flow has one last character then, and lies in one shard. */
const textFields = ({ grouping, store }: GroupsRequest): string[] =>
  grouping.fields
    .filter(
      (field) =>
        !store.labels.has(field) &&
        field !== totalLabel(store) &&
        ['text', 'integer'].includes(shapeOf(field)) &&
        fieldByName(field)?.formerly === undefined,
    )
    .sort((a, b) => Number(MANY_VALUES.test(b)) - Number(MANY_VALUES.test(a)));

/** The last characters of names, addresses and ports vary most; names that all end alike may begin differently. */
const textAxes = (request: GroupsRequest): Axis[] => {
  const fields = textFields(request);
  const isText = (field: string): boolean => shapeOf(field) === 'text';
  return [
    ...fields.map((field): Axis => ({ kind: 'characters', field, at: 'last' })),
    ...fields.filter(isText).map((field): Axis => ({ kind: 'characters', field, at: 'first' })),
  ];
};

const labelAxes = (labels: readonly (readonly string[])[]): Axis[] =>
  labels.filter(({ length }) => length > 0).map((some) => ({ kind: 'labels', labels: some }));

/** An object has one namespace, owner and kind as a rule, so that its groups mostly lie in one shard along these as well. */
const isOfSameObject = (label: string, fields: readonly string[]): boolean =>
  ['K8S_Name', 'K8S_OwnerName'].some((name) => fields.includes(`${label.slice(0, 3)}${name}`));

/**
 * Along what a question can be split, in the order in which it should be. Along what groups are made of first, since each
 * of these stays in one shard. A ranking learns the bounds of all combinations of two labels at once, while a graph
 * counts flows along one. Parts of a quantile do not add up, so that each of its groups has to lie in one shard.
 */
export const axesOf = (request: GroupsRequest, wanted: WantedGroups): Axis[] => {
  const { measure, store, grouping } = request;
  const { fields, isCoarser } = grouping;
  if (wanted === 'all' && isCoarser && !isMergeable(measure)) return [];
  const cuts = wanted === 'first' ? SPREAD : SPREAD.flat().map((label) => [label]);
  const among = (isIn: (label: string) => boolean): Axis[] =>
    labelAxes(cuts.map((cut) => cut.filter((label) => store.labels.has(label) && isIn(label))));
  const isStrict = wanted === 'first' || !isMergeable(measure);
  const isOwn = (label: string): boolean =>
    fields.includes(label) || (!isStrict && isOfSameObject(label, fields));
  const others = wanted === 'all' && isStrict ? [] : among((label) => !isOwn(label));
  return [...among(isOwn), ...textAxes(request), ...others];
};

const ALPHABETS: Partial<Record<FieldKind, string>> = {
  ip: '0123456789abcdef',
  mac: '0123456789ABCDEF',
};
const DIGITS = '0123456789';
const NAMES = 'abcdefghijklmnopqrstuvwxyz0123456789';

const charactersOf = (field: string): string => {
  if (shapeOf(field) === 'integer') return DIGITS;
  return ALPHABETS[fieldByName(field)?.kind ?? 'string'] ?? NAMES;
};

/** The characters that values begin and end with, as a rule, all equally likely, and the lack of them all. */
export const characterValues = ({ field }: Extract<Axis, { kind: 'characters' }>): Figure[] => [
  ...Array.from(charactersOf(field), (character) => ({ labels: { [field]: character }, value: 1 })),
  { labels: {}, value: 1 },
];

/** Every group lies in one shard along the axis. */
export const keepsGroups = (
  axis: Axis,
  { fields, isCoarser }: GroupsRequest['grouping'],
): boolean =>
  !isCoarser &&
  (axis.kind === 'labels' ? axis.labels : [axis.field]).every((field) => fields.includes(field));
