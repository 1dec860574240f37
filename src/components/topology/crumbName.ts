import { type Filter, isAbsent } from '../../model/filters/filter';
import { parseResourceName } from '../../model/ends/resourceName';
import type { Crumb } from '../../model/view/topology';

const nameOf = ({ id, values }: Filter): readonly string[] =>
  values.flatMap((value) => {
    if (isAbsent(value)) return [];
    const read = id === 'resource' ? parseResourceName(value.text) : undefined;
    return read?.name ?? value.text;
  });

/** What a step went into, as its filters tell; undefined where they were all there before. */
export const crumbName = ({ filters }: Crumb): string | undefined => {
  const names = filters.flatMap(nameOf);
  return names.length === 0 ? undefined : names.join(' · ');
};
