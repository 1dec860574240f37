import { ABSENT, type Filter } from './filter';
import { FILTER_DEFINITIONS } from './filterDefinitions';

/** `resource` reads a name together with its kind and namespace; a bare name is filtered by `name`. */
const FILTER_OF_FIELD: ReadonlyMap<string, string> = new Map(
  FILTER_DEFINITIONS.filter(({ side, kind }) => side !== 'either' && kind !== 'resource').map(
    ({ stems, field, id }) => [`${stems[0] ?? ''}${field}`, id],
  ),
);

/** The id of the filter that compares a field of the wire; undefined where no filter does. */
export const filterIdOfField = (name: string): string | undefined => FILTER_OF_FIELD.get(name);

/** The filter that selects the flows whose field has exactly this value. */
export const equalsFilter = (id: string, text: string): Filter => ({
  id,
  comparator: '=',
  values: [{ text }],
});

/** A field of the wire with exactly this value, or without one; nothing where no filter compares it. */
export const exactly = (field: string, text: string | undefined): Filter[] => {
  const id = filterIdOfField(field);
  if (id === undefined) return [];
  return [text === undefined ? { id, comparator: '=', values: [ABSENT] } : equalsFilter(id, text)];
};
