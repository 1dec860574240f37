import { shapeOf } from '../fields/fieldValues';
import type { FieldValue, Flow } from '../flows/flow';
import { readableValues, type ReadContext, type Readable } from '../fields/readableValue';
import type { Figure } from './figures';
import type { Panel } from './panels';
import { END_PREFIXES, type Scope } from '../ends/scopes';

/** What a group is called: for each end, or for the whole, its values; none where flows lack them. */
export type GroupName = readonly (readonly Readable[])[];

type Labels = Figure['labels'];

/** Lists and events come as their JSON text. */
const valueOf = (name: string, text: string): FieldValue => {
  const shape = shapeOf(name);
  if (shape === 'text') return text;
  try {
    return JSON.parse(text) as FieldValue;
  } catch {
    return text;
  }
};

/** The group as a flow that has nothing else, so that its values read as those of flows. */
export const flowOfGroup = (labels: Labels): Flow => ({
  tsNs: '0',
  labels: {},
  line: '',
  fields: Object.fromEntries(
    Object.entries(labels).map(([name, text]) => [name, valueOf(name, text)]),
  ),
});

/** The first name that an end has, the namespace that it lies in, and its kind. */
const endFieldsOf = ({ known, endFields }: Scope, labels: Labels, prefix: string): string[] => {
  const names = known.flatMap(({ needs: [name] }) => name ?? []);
  const name = names.find((field) => labels[`${prefix}${field}`] !== undefined);
  if (name === undefined) return [];
  const fields = new Set([name, 'K8S_Namespace', known[0].kindField]);
  return [...fields].flatMap((field) =>
    field !== undefined && endFields.includes(field) ? [`${prefix}${field}`] : [],
  );
};

/** Where a figure stands, which says what its labels mean. */
export interface GroupPlace {
  readonly panel: Panel;
  readonly scope: Scope;
}

/** How a group of a panel is called. */
export const groupName = (
  { labels }: Figure,
  { panel, scope }: GroupPlace,
  context: ReadContext,
): GroupName => {
  const flow = flowOfGroup(labels);
  const read = (fields: readonly string[]): Readable[] =>
    fields.flatMap((field) => readableValues(flow, field, context));
  if ('fields' in panel.by) {
    const { fields, from, titleOf } = panel.by;
    if (titleOf) return [[{ text: titleOf(labels), isLabel: true }]];
    return from === undefined
      ? [read(fields)]
      : [read(fields.slice(0, from)), read(fields.slice(from))];
  }
  if (scope.flowFields) return [read(scope.flowFields)];
  return END_PREFIXES[panel.by.ends].map((prefix) => read(endFieldsOf(scope, labels, prefix)));
};
