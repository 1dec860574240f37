import { useTranslation } from 'react-i18next';
import type { Filter } from '../../model/filters/filter';
import { filterDefinition } from '../../model/filters/filterDefinitions';
import { comparatorTitle, shownUnit, valuesText } from './filterTexts';
import type { Translate } from '../shared/readableText';

const partsOf = (filter: Filter, t: Translate) => {
  const definition = filterDefinition(filter.id);
  return {
    field: definition ? t(definition.title) : filter.id,
    comparator: t(comparatorTitle(filter)),
    values: valuesText(filter, definition && shownUnit(definition), t),
  };
};

/** A filter as a sentence, without its side: "Namespace equals my-app". */
export const chipText = (filter: Filter, t: Translate): string => {
  const { field, comparator, values } = partsOf(filter, t);
  return `${field} ${comparator} ${values}`;
};

interface ChipTextProps {
  readonly filter: Filter;
}

/** The same for the eye: a disabled filter is struck through, and said to be off. */
export const ChipText = ({ filter }: ChipTextProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { field, comparator, values } = partsOf(filter, t);
  const text = (
    <>
      {field} <span className="network-evidence__chip-comparator">{comparator}</span>{' '}
      <strong>{values}</strong>
    </>
  );
  return filter.disabled ? (
    <>
      <s>{text}</s> {t('(off)')}
    </>
  ) : (
    text
  );
};
