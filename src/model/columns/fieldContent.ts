import { resourceOfField } from '../ends/consoleResource';
import { fieldByName, type FieldKind } from '../fields/fields';
import { filterIdOfField } from '../filters/fieldFilter';
import type { Flow } from '../flows/flow';
import { readableValues, type ReadContext, type Readable } from '../fields/readableValue';
import type { CellPart, Content, Subject } from './column';
import { fieldKey } from './fieldKey';

/** Quantities and times: rarely what somebody wants to filter by exactly. */
const NO_NAME: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'time',
  'duration',
  'bytes',
  'packets',
  'number',
]);

const NUMERIC: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'duration',
  'bytes',
  'packets',
  'number',
]);

/** The value of an event that a filter finds: its policy, else what kind of event it is. */
const filterValue = ({ event, raw, text }: Readable): string =>
  event ? (event.name ?? event.type ?? event.message ?? '') : (raw ?? text);

/** What a person can do with one readable value of a field; undefined where no filter knows the field. */
export const subjectOf = (flow: Flow, field: string, readable: Readable): Subject | undefined => {
  const filterId = filterIdOfField(field);
  const resource = resourceOfField(flow, field);
  const value = filterValue(readable);
  return (filterId === undefined && resource === undefined) || value === ''
    ? undefined
    : { filterId, value, resource };
};

const hasName = (field: string): boolean => {
  const known = fieldByName(field);
  return known !== undefined && !NO_NAME.has(known.kind);
};

/** The values of a field as parts of a line, with what can be done with them. */
export const fieldParts = (flow: Flow, field: string, context: ReadContext): CellPart[] =>
  readableValues(flow, field, context).map((readable) => ({
    ...readable,
    subject: hasName(field) ? subjectOf(flow, field, readable) : undefined,
  }));

/** A column of one field. */
export const fieldContent = (field: string): Content => ({
  fields: [field],
  lines: (flow, context) => [fieldParts(flow, field, context)],
  key: (flow) => [fieldKey(flow, field)],
  isNumeric: NUMERIC.has(fieldByName(field)?.kind ?? 'string'),
});

/** Two columns in one cell, one above the other. */
export const stacked = (top: Content, bottom: Content): Content => ({
  fields: [...top.fields, ...bottom.fields],
  lines: (flow, context) => [...top.lines(flow, context), ...bottom.lines(flow, context)],
  key: (flow) => [...top.key(flow), ...bottom.key(flow)],
  height: (top.height ?? 1) + (bottom.height ?? 1),
});
